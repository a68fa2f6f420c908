import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PlanItem } from '../plan-item.ts'
import { rollOver } from './roll-over.ts'
import { suggestCarry, type CarryChoice } from './suggest-carry.ts'
import type { OldNode } from './old-node.ts'

fc.configureGlobal({ numRuns: 2000 })

function anItem(id: string, of: Partial<PlanItem> = {}): PlanItem {
  return { id, parentId: null, kind: 'task', position: 1, fields: { text: `Nội dung ${id}` }, dropped: false, base: null, ...of }
}

function derivedItem(id: string, of: Partial<PlanItem> = {}): PlanItem {
  const item = anItem(id, of)
  return { ...item, base: { id: `tpl-${id}`, parentId: null, position: item.position, fields: item.fields } }
}

const derived = [
  derivedItem('G', { kind: 'group', position: 4 }),
  derivedItem('T', { parentId: 'G', position: 7 }),
  derivedItem('H', { kind: 'group', position: 9 }),
]
const old = [
  anItem('g', { kind: 'group' }),
  anItem('t', { parentId: 'g', position: 1 }),
  anItem('u', { parentId: 'g', position: 2 }),
  anItem('part', { parentId: 'u' }),
  anItem('x', { kind: 'target', parentId: 'u', fields: { name: 'Số trường', level: { comparator: '>=', value: 5, unit: 'trường' } } }),
  anItem('gone', { kind: 'target', parentId: 'u', dropped: true }),
  anItem('b', { kind: 'basis', parentId: 'u', fields: { document: 'd-1', place: '' } }),
]

function countingIds(): () => string {
  let count = 0
  return () => `new-${(count += 1)}`
}

const link = (nodeId: string, matchId: string): CarryChoice => ({ nodeId, carry: 'link', matchId, underId: null })
const copy = (nodeId: string, underId: string | null): CarryChoice => ({ nodeId, carry: 'copy', matchId: null, underId })
const run = (choices: readonly CarryChoice[]) => rollOver(derived, old, choices, countingIds())
const added = (choices: readonly CarryChoice[]) => run(choices).items.slice(derived.length)

describe('a chosen task', () => {
  test('that the new plan has is linked with it, and nothing is added', () => {
    expect(run([link('t', 'tpl-T')])).toEqual({ items: derived, links: [{ fromNodeId: 't', toItemId: 'T' }] })
  })

  test('that it has not comes to the end of its group as its own, with live targets and bases', () => {
    expect(added([copy('u', 'tpl-G')])).toEqual([
      anItem('new-1', { parentId: 'G', position: 8, fields: { text: 'Nội dung u' } }),
      anItem('new-2', { kind: 'target', parentId: 'new-1', position: 1, fields: old[4]?.fields ?? {} }),
      anItem('new-3', { kind: 'basis', parentId: 'new-1', position: 2, fields: { document: 'd-1', place: '' } }),
    ])
  })

  test('that is part of a copied task stays below it; of one that is not, it goes where it was chosen to', () => {
    expect(added([copy('part', 'tpl-H'), copy('u', 'tpl-G')]).find(({ fields }) => fields['text'] === 'Nội dung part')?.parentId).toBe('new-1')
    expect(added([copy('part', 'tpl-H')])[0]?.parentId).toBe('H')
  })

  test('without a group takes its old one along, once', () => {
    const items = added([copy('t', null), copy('u', null)])
    expect(items.filter(({ kind }) => kind !== 'target' && kind !== 'basis').map(({ id, kind, parentId, position }) => [id, kind, parentId, position])).toEqual(
      [
        ['new-1', 'group', null, 10],
        ['new-2', 'task', 'new-1', 1],
        ['new-3', 'task', 'new-1', 2],
      ],
    )
  })

  test('without a group goes to what its old group is linked with', () => {
    const rolled = run([link('g', 'tpl-G'), copy('t', null)])
    expect(rolled.items.slice(derived.length).filter(({ kind }) => kind === 'task')).toMatchObject([{ parentId: 'G' }])
    expect(rolled.links.map(({ fromNodeId }) => fromNodeId).toSorted()).toEqual(['g', 't'])
  })

  test('to be linked with what is not there is copied; left, unknown or chosen twice it is not', () => {
    expect(added([{ ...link('t', 'tpl-absent'), underId: 'tpl-H' }])).toMatchObject([{ parentId: 'H', base: null }])
    expect(run([{ ...copy('t', 'tpl-G'), carry: 'leave' }, copy('absent', 'tpl-G')])).toEqual({ items: derived, links: [] })
    expect(run([link('t', 'tpl-T'), copy('t', 'tpl-G')]).items).toEqual(derived)
    expect(added([copy('t', 'tpl-G')])).toHaveLength(1)
  })
})

test('whatever is chosen: nothing is lost, nothing carried twice, every link leads somewhere, the derived plan is untouched', () => {
  const kinds = fc.constantFrom('group' as const, 'task' as const, 'target' as const)
  const items = fc.array(fc.record({ kind: kinds, parent: fc.nat(9), position: fc.nat(3), dropped: fc.boolean() }), { maxLength: 12 })
  const plan = (prefix: string) =>
    items.map((drafts) =>
      drafts.map(({ parent, ...own }, index) => anItem(`${prefix}${index}`, { ...own, parentId: parent < index ? `${prefix}${parent}` : null })),
    )
  const choice = fc.record({
    nodeId: fc.nat(12).map((n) => `o${n}`),
    carry: fc.constantFrom('link', 'copy', 'leave'),
    matchId: fc.option(fc.nat(12).map((n) => `tpl-d${n}`)),
    underId: fc.option(fc.nat(12).map((n) => `tpl-d${n}`)),
  })
  fc.assert(
    fc.property(plan('o'), plan('d'), fc.array(choice, { maxLength: 8 }), (before, fresh, choices: CarryChoice[]) => {
      const next = fresh.map((item) => derivedItem(item.id, item))
      const { items: after, links } = rollOver(next, before, choices, countingIds())
      expect(after.slice(0, next.length)).toEqual(next)
      const isNode = ({ kind, dropped }: PlanItem) => !dropped && (kind === 'group' || kind === 'task')
      const chosen = before.filter(
        (item) => isNode(item) && choices.find(({ nodeId }) => nodeId === item.id) && choices.find(({ nodeId }) => nodeId === item.id)?.carry !== 'leave',
      )
      const carried = links.map(({ fromNodeId }) => fromNodeId)
      expect(chosen.filter(({ id }) => !carried.includes(id))).toEqual([])
      expect(new Set(carried).size).toBe(carried.length)
      const ids = after.map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      expect(links.filter(({ toItemId }) => !ids.includes(toItemId))).toEqual([])
      const copies = after.slice(next.length)
      expect(copies.filter(({ base, dropped, parentId }) => base !== null || dropped || (parentId !== null && !ids.includes(parentId)))).toEqual([])
      expect(copies.filter(isNode)).toHaveLength(links.filter(({ toItemId }) => toItemId.startsWith('new-')).length)
      expect(rollOver(next, before, choices, countingIds())).toEqual({ items: after, links })
    }),
  )
})

describe('it is suggested to carry', () => {
  const aTask = (of: Partial<OldNode>): OldNode => ({
    id: 't',
    parentId: 'g',
    kind: 'task',
    text: 'Việc',
    standing: false,
    finishedOn: null,
    targets: [],
    citations: [],
    hasWork: false,
    ...of,
  })
  const group = aTask({ id: 'g', kind: 'group', parentId: null })
  const answer = (nodeId: string, itemId: string | null) => ({ nodeId, itemId, score: 1, reasons: [] })
  const suggest = (task: OldNode, itemId: string | null, groupItemId: string | null = 'G') =>
    suggestCarry([group, task], [answer('g', groupItemId), answer('t', itemId)])[0]

  test('standing tasks always, unfinished ones, and of finished ones none', () => {
    expect(suggest(aTask({ standing: true, finishedOn: '2026-05-01' }), 'T')).toMatchObject({ carry: 'link', why: 'standing', matchId: 'T' })
    expect(suggest(aTask({ hasWork: true }), 'T')).toMatchObject({ carry: 'link', why: 'unfinished' })
    expect(suggest(aTask({}), 'T')).toMatchObject({ carry: 'link', why: 'taken-over' })
    expect(suggest(aTask({}), null)).toMatchObject({ carry: 'copy', why: 'unfinished', underId: 'G' })
    expect(suggest(aTask({ finishedOn: '2026-05-01', hasWork: true }), 'T')).toMatchObject({ carry: 'leave', why: 'finished' })
  })

  test('below what the group became, and below nothing where it became nothing', () => {
    expect(suggest(aTask({}), null, null)).toMatchObject({ carry: 'copy', underId: null })
    const part = aTask({ id: 'p', parentId: 't' })
    expect(suggestCarry([group, aTask({}), part], [answer('g', 'G'), answer('t', 'T'), answer('p', null)])[1]).toMatchObject({ underId: 'T' })
    expect(suggestCarry([group, aTask({}), part], [answer('g', 'G'), answer('t', null), answer('p', null)])[1]).toMatchObject({ underId: 'G' })
  })

  test('groups not by themselves', () => {
    expect(suggestCarry([group], [answer('g', 'G')])).toEqual([])
  })
})
