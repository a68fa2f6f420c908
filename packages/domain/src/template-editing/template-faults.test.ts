import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TemplateContent, TemplateNode } from '../template.ts'
import { emptyContent, edited, randomEdits, someContent } from './random-contents.ts'
import { templateFaults } from './template-faults.ts'

fc.configureGlobal({ numRuns: 1000 })

const group: TemplateNode = {
  id: 'g',
  parentId: null,
  kind: 'group',
  position: 1,
  text: 'Nhóm',
  rule: 'adaptable',
  placeRule: 'adaptable',
  targets: [],
  cameFrom: [],
}
const task: TemplateNode = { ...group, id: 't', parentId: 'g', kind: 'task' }
const target = { id: 'x', indicator: null, name: 'Tỷ lệ', level: { comparator: 'range', low: 1, high: 2, unit: '%' }, due: null, rule: 'adaptable' } as const
const document = { kind: 'Luật', numberSymbol: '73/2025/QH15', issuer: 'Quốc hội', issuedOn: '2025-06-16', title: '' }
const basis = { id: 'b', nodeId: 't', document, place: '', rule: 'adaptable' } as const
const milestone = { id: 'm', name: 'Khai giảng', on: '2026-09-05', rule: 'adaptable' } as const

function faultsOf(change: Partial<TemplateContent>): string[] {
  return templateFaults({ ...emptyContent, nodes: [group, task], ...change }).map(({ path, code }) => `${path} ${code}`)
}

describe('after any edits at all', () => {
  test('a content has no faults', () => {
    fc.assert(
      fc.property(randomEdits, randomEdits, (first, second) => {
        expect(templateFaults(edited(edited(emptyContent, first), second, 'm'))).toEqual([])
        expect(templateFaults(edited(someContent, first))).toEqual([])
      }),
    )
  })
})

describe('each fault is found where it is', () => {
  test('a content without any has none', () => {
    expect(faultsOf({ nodes: [group, { ...task, targets: [target] }], bases: [basis], milestones: [milestone] })).toEqual([])
  })

  test('words, ids and places of nodes', () => {
    expect(faultsOf({ theme: { text: ' ', rule: 'adaptable' } })).toEqual(['theme no-words'])
    expect(faultsOf({ nodes: [group, { ...task, text: '\u00a0' }] })).toEqual(['t.text no-words'])
    expect(faultsOf({ nodes: [group, task, { ...task }] })).toEqual(['t.id id-twice'])
    expect(faultsOf({ nodes: [{ ...group, id: 'theme' }] })).toEqual(['theme.id id-twice'])
    expect(faultsOf({ nodes: [task] })).toEqual(['t.parentId parent-unknown'])
    expect(faultsOf({ nodes: [{ ...task, parentId: null }] })).toEqual(['t.parentId misplaced'])
    expect(faultsOf({ nodes: [group, task, { ...group, id: 'h', parentId: 't' }] })).toEqual(['h.parentId misplaced'])
    const ring = [
      { ...group, parentId: 'h' },
      { ...group, id: 'h', parentId: 'g' },
    ]
    expect(faultsOf({ nodes: [...ring, task] })).toEqual(['g.parentId parents-in-a-ring', 'h.parentId parents-in-a-ring'])
  })

  test('targets, bases and milestones', () => {
    const withTarget = (change: object) => faultsOf({ nodes: [group, { ...task, targets: [{ ...target, ...change }] }] })
    expect(withTarget({ name: '' })).toEqual(['x.name no-words'])
    expect(withTarget({ level: { ...target.level, low: 3 } })).toEqual(['x.level level-invalid'])
    expect(withTarget({ level: { comparator: '>=', value: Number.NaN, unit: '%' } })).toEqual(['x.level level-invalid'])
    expect(withTarget({ level: { comparator: 'text', text: ' ' } })).toEqual(['x.level level-invalid'])
    expect(faultsOf({ bases: [{ ...basis, nodeId: 'absent' }] })).toEqual(['b.nodeId node-unknown'])
    expect(faultsOf({ bases: [{ ...basis, document: { ...document, numberSymbol: null } }] })).toEqual(['b.document document-unnamed'])
    expect(faultsOf({ bases: [{ ...basis, document: { ...document, issuedOn: '2025-06-31' } }] })).toEqual(['b.issuedOn date-invalid'])
    expect(faultsOf({ milestones: [{ ...milestone, on: '5/9/2026', name: '' }] })).toEqual(['m.name no-words', 'm.on date-invalid'])
  })

  test('what a node came from: another of the revision before, where that is known', () => {
    const split: TemplateContent = { ...emptyContent, nodes: [{ ...group, cameFrom: ['old'] }] }
    expect(templateFaults(split, new Set(['old']))).toEqual([])
    expect(templateFaults(split)).toEqual([])
    expect(templateFaults(split, new Set(['other']))).toEqual([{ path: 'g.cameFrom', code: 'origin-unknown' }])
    expect(faultsOf({ nodes: [{ ...group, cameFrom: ['g'] }] })).toEqual(['g.cameFrom origin-unknown'])
  })
})
