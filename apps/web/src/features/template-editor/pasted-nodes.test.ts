import { numberTree, type TemplateContent, type TemplateNode } from '@trongtam/domain'
import { expect, test } from 'vitest'
import { isOutline, pasteNodes } from './pasted-nodes.ts'

const node = (id: string, parentId: string | null, position: number): TemplateNode => ({
  id,
  parentId,
  kind: parentId === null ? 'group' : 'task',
  position,
  text: `Nội dung ${id}`,
  rule: 'adaptable',
  placeRule: 'adaptable',
  targets: [],
  cameFrom: [],
})
const content: TemplateContent = {
  theme: { text: 'Chủ đề', rule: 'adaptable' },
  nodes: [node('g', null, 1), node('a', 'g', 1), node('b', 'g', 2), node('h', null, 2)],
  bases: [],
  milestones: [],
}
const pasted = (text: string, activeId: string | null) => {
  let made = 0
  return pasteNodes(content, text, activeId, () => `n${(made += 1)}`)
}
const outline = ({ content: { nodes } }: ReturnType<typeof pasted>) => numberTree(nodes).map(({ number, text }) => `${number} ${text}`)

test('tasks pasted upon a task go behind it, upon a group last below it', () => {
  const lines = '- Rà soát mạng lưới trường lớp\n- Bồi dưỡng giáo viên'
  expect(outline(pasted(lines, 'a')).slice(0, 5)).toEqual([
    '1 Nội dung g',
    '1.1 Nội dung a',
    '1.2 Rà soát mạng lưới trường lớp',
    '1.3 Bồi dưỡng giáo viên',
    '1.4 Nội dung b',
  ])
  expect(outline(pasted(lines, 'g')).slice(1, 5)).toEqual(['1.1 Nội dung a', '1.2 Nội dung b', '1.3 Rà soát mạng lưới trường lớp', '1.4 Bồi dưỡng giáo viên'])
  expect(pasted(lines, 'a')).toMatchObject({ groups: 0, tasks: 2, firstId: 'n1' })
})

test('groups with their tasks go behind the group one is in', () => {
  const read = pasted('1. Chuyển đổi số\n- Học bạ số\n2. Hội nhập quốc tế\n- Dạy ngoại ngữ', 'a')
  expect(read).toMatchObject({ groups: 2, tasks: 2 })
  expect(outline(read)).toEqual([
    '1 Nội dung g',
    '1.1 Nội dung a',
    '1.2 Nội dung b',
    '2 Chuyển đổi số',
    '2.1 Học bạ số',
    '3 Hội nhập quốc tế',
    '3.1 Dạy ngoại ngữ',
    '4 Nội dung h',
  ])
})

test('one line is words and no outline; a text without words changes nothing', () => {
  expect(isOutline('Một dòng chữ ')).toBe(false)
  expect(isOutline('Một\nHai')).toBe(true)
  expect(isOutline('1\tRà soát')).toBe(true)
  expect(pasted(' \n ', 'a').content).toBe(content)
})
