import { numberTree, type TemplateContent, type TemplateNode } from '@trongtam/domain'
import { expect, test } from 'vitest'
import type { Sheet } from './sheet.ts'
import { appendedWith, replacedBy } from './taken-document.ts'

const node = (id: string, parentId: string | null, position: number): TemplateNode & { targets: []; cameFrom: [] } => ({
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
const content = (theme: string, nodes: TemplateNode[]): TemplateContent => ({ theme: { text: theme, rule: 'adaptable' }, nodes, bases: [], milestones: [] })
const sheet: Sheet = { title: 'Khung', source: '', note: 'Ghi chú', content: content('Chủ đề', [node('g', null, 4), node('a', 'g', 1)]) }
const read = {
  title: 'Chỉ thị',
  source: '2269/CT-BGDĐT',
  content: { theme: { text: '', rule: 'adaptable' as const }, nodes: [node('x', null, 1), node('y', 'x', 1), node('z', null, 2)], bases: [], milestones: [] },
}
const outline = ({ content: { nodes } }: Sheet) => numberTree(nodes).map(({ number, id }) => `${number} ${id}`)

test('a document replaces what the draft said; a theme it does not tell stays', () => {
  const after = replacedBy(sheet, read)
  expect(outline(after)).toEqual(['1 x', '1.1 y', '2 z'])
  expect(after).toMatchObject({ title: 'Chỉ thị', source: '2269/CT-BGDĐT', note: 'Ghi chú', content: { theme: { text: 'Chủ đề' } } })
})

test('a document is put behind what the draft says, which stays', () => {
  const after = appendedWith(sheet, read)
  expect(outline(after)).toEqual(['1 g', '1.1 a', '2 x', '2.1 y', '3 z'])
  expect(after).toMatchObject({ title: 'Khung', content: { theme: { text: 'Chủ đề' } } })
})
