import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { numberTree } from '../plan-tree.ts'
import { someContent } from '../template-editing/random-contents.ts'
import { templateFaults } from '../template-editing/template-faults.ts'
import type { TemplateNode } from '../template.ts'
import type { OutlineNode } from './outline-node.ts'
import { placeOutline } from './place-outline.ts'
import { outlineOfText } from './read-outline.ts'

fc.configureGlobal({ numRuns: 1000 })

function countingIds(): () => string {
  let count = 0
  return () => `new-${(count += 1)}`
}

function seen(nodes: readonly TemplateNode[]): string[] {
  return numberTree(nodes).map(({ number, kind, text }) => `${number} ${kind} ${text.replace('Nội dung ', '')}`)
}

const { nodes } = someContent
const outline = outlineOfText('1. Một\n- Hai\n+ Ba\n2. Bốn')

describe('an outline is put in', () => {
  test('at the top behind a group, as groups with their tasks', () => {
    expect(seen(placeOutline(nodes, outline, { parentId: null, after: 'g' }, countingIds()))).toEqual([
      '1 group g',
      '1.1 task a',
      '1.2 task e',
      '1.2.1 task c',
      '2 group Một',
      '2.1 task Hai',
      '2.1.1 task Ba',
      '3 group Bốn',
      '4 group h',
      '4.1 task d',
    ])
  })

  test('below a task as tasks, at the top as groups, whatever it said it was', () => {
    expect(seen(placeOutline(nodes, outline, { parentId: 'd', after: null }, countingIds())).slice(-4)).toEqual([
      '2.1.1 task Một',
      '2.1.1.1 task Hai',
      '2.1.1.1.1 task Ba',
      '2.1.2 task Bốn',
    ])
    const flat = outlineOfText('- Một\n- Hai')
    expect(seen(placeOutline(nodes, flat, { parentId: null, after: 'h' }, countingIds())).slice(-2)).toEqual(['3 group Một', '4 group Hai'])
    expect(seen(placeOutline(nodes, flat, { parentId: 'h', after: null }, countingIds())).slice(-3)).toEqual(['2.1 task Một', '2.2 task Hai', '2.3 task d'])
  })

  test('nowhere where the place is not there', () => {
    expect(placeOutline(nodes, outline, { parentId: 'absent', after: null }, countingIds())).toBe(nodes)
    expect(placeOutline(nodes, outline, { parentId: 'g', after: 'd' }, countingIds())).toBe(nodes)
  })

  test('whatever its depths, without a fault, with all its words in order, and the rest as it was', () => {
    const outlines = fc.array(
      fc.record({ kind: fc.constantFrom('group', 'task'), text: fc.constantFrom('Một', ' Hai '), depth: fc.nat(6), marker: fc.constant(null) }),
    )
    const places = fc.constantFrom(
      { parentId: null, after: null },
      { parentId: null, after: 'h' },
      { parentId: 'g', after: 'a' },
      { parentId: 'c', after: null },
    )
    fc.assert(
      fc.property(outlines, places, (drafts: OutlineNode[], place) => {
        const placed = placeOutline(nodes, drafts, place, countingIds())
        expect(templateFaults({ ...someContent, nodes: placed })).toEqual([])
        const added = numberTree(placed).filter(({ id }) => id.startsWith('new-'))
        expect(added.map(({ text }) => text)).toEqual(drafts.map(({ text }) => text.trim()))
        const old = (all: readonly TemplateNode[]) =>
          numberTree(all)
            .filter(({ id }) => !id.startsWith('new-'))
            .map(({ id, parentId, text }) => [id, parentId, text])
        expect(old(placed)).toEqual(old(nodes))
      }),
    )
  })
})
