import { rewordNode, type TemplateContent, type TemplateNode } from '@trongtam/domain'
import { expect, test } from 'vitest'
import { change, startHistory, takeIn } from './history.ts'
import { createSaver, type KnownSheet, type SaveState } from './saver.ts'
import { type Sheet, withContent } from './sheet.ts'

const task = (id: string, position: number): TemplateNode => ({
  id,
  parentId: 'g',
  kind: 'task',
  position,
  text: `Việc ${id}`,
  rule: 'adaptable',
  placeRule: 'adaptable',
  targets: [],
  cameFrom: [],
})
const content: TemplateContent = {
  theme: { text: 'Chủ đề', rule: 'adaptable' },
  nodes: [{ ...task('g', 1), parentId: null, kind: 'group' }, task('a', 1), task('b', 2)],
  bases: [],
  milestones: [],
}
const begun: Sheet = { title: 'Khung', source: '', note: '', content }
const reword = (id: string, text: string) => (sheet: Sheet) => withContent(sheet, rewordNode(sheet.content, id, text))
const textOf = ({ content: { nodes } }: Sheet, id: string) => nodes.find((node) => node.id === id)?.text

/** An editor of a draft that lies on a server others write to as well. */
function anEditor() {
  const stale = new Error('stale')
  const server = { held: { version: 1, sheet: begun } as KnownSheet, fails: false, sent: 0 }
  const states: SaveState['state'][] = []
  let history = startHistory(begun)
  const saver = createSaver(server.held, {
    current: () => history.now,
    send: async (sheet, version) => {
      server.sent += 1
      if (server.fails) throw new Error('unreachable')
      if (version !== server.held.version) throw stale
      server.held = { version: version + 1, sheet }
      return server.held.version
    },
    read: async () => server.held,
    isStale: (error) => error === stale,
    takeIn: (work) => {
      history = takeIn(history, work).history
    },
    tell: ({ state }) => void states.push(state),
  })
  const type = (edit: (sheet: Sheet) => Sheet) => {
    history = change(history, edit)
  }
  return { server, saver, states, type, now: () => history.now }
}

test('what is edited is saved, once, also when more is typed meanwhile', async () => {
  const { server, saver, type, now, states } = anEditor()
  type(reword('a', 'Một'))
  const saving = saver.save()
  type(reword('a', 'Hai'))
  expect(await saving).toBe(true)
  expect(server.held.sheet).toBe(now())
  expect(await saver.save()).toBe(true)
  expect(server.sent).toBe(2)
  expect(states).toEqual(['saving', 'saved'])
})

test('another editor’s work comes in and both stand on the server', async () => {
  const { server, saver, type, now } = anEditor()
  server.held = { version: 2, sheet: reword('b', 'Của họ')(begun) }
  type(reword('a', 'Của tôi'))
  expect(await saver.save()).toBe(true)
  expect(server.held.sheet).toBe(now())
  expect([textOf(now(), 'a'), textOf(now(), 'b')]).toEqual(['Của tôi', 'Của họ'])
})

test('what could not be saved stays and is saved later', async () => {
  const { server, saver, type, now, states } = anEditor()
  server.fails = true
  type(reword('a', 'Của tôi'))
  expect(await saver.save()).toBe(false)
  expect(textOf(now(), 'a')).toBe('Của tôi')
  server.fails = false
  expect(await saver.save()).toBe(true)
  expect(states).toEqual(['saving', 'failed', 'saving', 'saved'])
})

test('a newer state of the server is taken in without being sent back where nothing was typed', async () => {
  const { server, saver, now } = anEditor()
  saver.catchUp({ version: 2, sheet: reword('b', 'Của họ')(begun) })
  expect(textOf(now(), 'b')).toBe('Của họ')
  expect(await saver.save()).toBe(true)
  expect(server.sent).toBe(0)
})
