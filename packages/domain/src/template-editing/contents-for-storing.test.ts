import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TemplateContent } from '../template.ts'
import { copyContent } from './copy-content.ts'
import { edited, randomEdits, someContent } from './random-contents.ts'
import { rewordNode } from './reword-node.ts'
import { sameContent } from './same-content.ts'
import { templateFaults } from './template-faults.ts'
import { tidyContent } from './tidy-content.ts'

fc.configureGlobal({ numRuns: 1000 })

const counting = (prefix: string) => {
  let count = 0
  return () => `${prefix}${(count += 1)}`
}
const idsOf = ({ nodes, bases, milestones }: TemplateContent) => [
  ...nodes.flatMap(({ id, targets }) => [id, ...targets.map((target) => target.id)]),
  ...[...bases, ...milestones].map(({ id }) => id),
]
const firstId = someContent.nodes[0]?.id ?? ''

describe('a copy for another year', () => {
  test('says the same in the same places, with ids of its own, and comes from nothing', () => {
    fc.assert(
      fc.property(randomEdits, (edits) => {
        const content = edited(someContent, edits)
        const copy = copyContent(content, counting('copy-'))
        expect(idsOf(copy).filter((id) => idsOf(content).includes(id))).toEqual([])
        expect(new Set(idsOf(copy)).size).toBe(idsOf(content).length)
        expect(copy.nodes.flatMap(({ cameFrom }) => cameFrom)).toEqual([])
        expect(templateFaults(copy)).toEqual([])
        const back = new Map(idsOf(copy).map((id, index) => [id, idsOf(content)[index] ?? '']))
        const named = JSON.stringify(copy).replaceAll(/"(copy-\d+)"/g, (_, id: string) => JSON.stringify(back.get(id)))
        expect(JSON.parse(named)).toEqual({ ...content, nodes: content.nodes.map((node) => ({ ...node, cameFrom: [] })) })
      }),
    )
  })
})

describe('two contents say the same', () => {
  test('whatever order the nodes are listed in, however far apart siblings are numbered, wherever they came from', () => {
    fc.assert(
      fc.property(randomEdits, (edits) => {
        const content = edited(someContent, edits)
        const other = { ...content, nodes: content.nodes.map((node) => ({ ...node, position: node.position * 10, cameFrom: ['x'] })).toReversed() }
        expect(sameContent(content, other)).toBe(true)
      }),
    )
  })

  test('(control) and not where a word, a rule, an order or a date differs', () => {
    expect(sameContent(someContent, rewordNode(someContent, firstId, 'Lời khác'))).toBe(false)
    const withRule = (rule: 'mandatory' | 'advisory') => ({ ...someContent, theme: { ...someContent.theme, rule } })
    expect(sameContent(withRule('mandatory'), withRule('advisory'))).toBe(false)
    const reversed = { ...someContent, nodes: someContent.nodes.map((node) => ({ ...node, position: -node.position })) }
    expect(sameContent(someContent, reversed)).toBe(false)
  })
})

test('every text is stored in NFC without stray blanks, and what is empty and may be missing is null; tidying twice changes nothing', () => {
  const untidy: TemplateContent = {
    theme: { text: ' Kỷ\u00a0 cương '.normalize('NFD'), rule: 'mandatory' },
    nodes: [
      {
        id: 'g',
        parentId: null,
        kind: 'group',
        position: 1,
        text: 'Nhóm\n một'.normalize('NFD'),
        rule: 'adaptable',
        placeRule: 'adaptable',
        targets: [
          { id: 't', indicator: ' ', name: ' Tỷ lệ', level: { comparator: '>=', value: 1, unit: ' % ' }, due: '', rule: 'adaptable' },
          { id: 'u', indicator: ' A1', name: 'Mốc ', level: { comparator: 'milestone', text: ' xong ' }, due: ' 2030', rule: 'adaptable' },
        ],
        cameFrom: [],
      },
    ],
    bases: [
      {
        id: 'b',
        nodeId: null,
        document: { kind: ' Luật', numberSymbol: ' ', issuer: 'Quốc hội ', issuedOn: null, title: ' Giáo dục ' },
        place: ' ',
        rule: 'advisory',
      },
    ],
    milestones: [{ id: 'm', name: ' Khai giảng ', on: '2026-09-05', rule: 'mandatory' }],
  }
  const tidy = tidyContent(untidy)
  expect(tidy.theme.text).toBe('Kỷ cương')
  expect(tidy.nodes[0]).toMatchObject({
    text: 'Nhóm một',
    targets: [
      { indicator: null, name: 'Tỷ lệ', level: { comparator: '>=', value: 1, unit: '%' }, due: null },
      { indicator: 'A1', name: 'Mốc', level: { comparator: 'milestone', text: 'xong' }, due: '2030' },
    ],
  })
  expect(tidy.bases[0]).toMatchObject({ document: { kind: 'Luật', numberSymbol: null, issuer: 'Quốc hội', title: 'Giáo dục' }, place: '' })
  expect(tidy.milestones[0]).toMatchObject({ name: 'Khai giảng' })
  expect(tidyContent(tidy)).toEqual(tidy)
})
