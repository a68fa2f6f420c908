import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { numberTree } from '../plan-tree.ts'
import type { TemplateContent } from '../template.ts'
import { addNode } from './add-node.ts'
import { moveNode } from './move-node.ts'
import { edited, randomEdits, someContent } from './random-contents.ts'
import { removeNode } from './remove-node.ts'
import { rewordNode } from './reword-node.ts'
import { indentNode, moveDown, moveUp, outdentNode } from './shift-node.ts'

fc.configureGlobal({ numRuns: 1000 })

/** The tree as a reader sees it: `1 g`, `1.1 a` … */
function outline({ nodes }: TemplateContent): string[] {
  return numberTree(nodes).map(({ number, id }) => `${number} ${id}`)
}

const newId = () => 'new'
const before = ['1 g', '1.1 a', '1.2 e', '1.2.1 c', '2 h', '2.1 d']

describe('a node is added', () => {
  test('behind the sibling named, or before all of them', () => {
    expect(outline(someContent)).toEqual(before)
    const added = { parentId: 'g', kind: 'task', text: ' Việc\u00a0mới ' } as const
    expect(outline(addNode(someContent, { ...added, after: 'a' }, newId))).toEqual(['1 g', '1.1 a', '1.2 new', '1.3 e', '1.3.1 c', '2 h', '2.1 d'])
    expect(outline(addNode(someContent, { ...added, after: null }, newId))).toEqual(['1 g', '1.1 new', '1.2 a', '1.3 e', '1.3.1 c', '2 h', '2.1 d'])
    expect(addNode(someContent, { ...added, after: null }, newId).nodes.at(-1)).toMatchObject({ text: 'Việc mới', rule: 'adaptable', cameFrom: [] })
  })

  test('not without words, not where it may not stand, not behind a stranger', () => {
    for (const place of [
      { parentId: 'g', after: null, kind: 'task', text: '\u00a0 ' },
      { parentId: null, after: null, kind: 'task', text: 'Việc' },
      { parentId: 'a', after: null, kind: 'group', text: 'Nhóm' },
      { parentId: 'g', after: 'd', kind: 'task', text: 'Việc' },
      { parentId: 'absent', after: null, kind: 'group', text: 'Nhóm' },
    ] as const)
      expect(addNode(someContent, place, newId)).toBe(someContent)
  })
})

describe('a node is moved', () => {
  test('to its index among the others, with all below it', () => {
    expect(outline(moveNode(someContent, 'e', 'h', 0))).toEqual(['1 g', '1.1 a', '2 h', '2.1 e', '2.1.1 c', '2.2 d'])
    expect(outline(moveNode(someContent, 'e', 'h', 99))).toEqual(['1 g', '1.1 a', '2 h', '2.1 d', '2.2 e', '2.2.1 c'])
    expect(outline(moveNode(someContent, 'h', 'g', 0))).toEqual(['1 g', '1.1 h', '1.1.1 d', '1.2 a', '1.3 e', '1.3.1 c'])
  })

  test('not below itself, not below what may not hold it, and not where it stands', () => {
    expect(moveNode(someContent, 'e', 'c', 0)).toBe(someContent)
    expect(moveNode(someContent, 'e', 'e', 0)).toBe(someContent)
    expect(moveNode(someContent, 'h', 'a', 0)).toBe(someContent)
    expect(moveNode(someContent, 'a', null, 0)).toBe(someContent)
    expect(moveNode(someContent, 'a', 'g', 0)).toBe(someContent)
  })

  test('wherever to, it loses and doubles nothing and changes no words', () => {
    fc.assert(
      fc.property(randomEdits, fc.nat(20), fc.nat(20), fc.nat(5), (edits, from, to, index) => {
        const content = edited(someContent, edits)
        const id = content.nodes[from % (content.nodes.length + 1)]?.id ?? 'absent'
        const moved = moveNode(content, id, content.nodes[to % (content.nodes.length + 1)]?.id ?? null, index)
        const contents = ({ nodes }: TemplateContent) => nodes.map(({ parentId: _parentId, position: _position, ...own }) => own)
        expect(contents(moved)).toEqual(contents(content))
        expect(moved.bases).toBe(content.bases)
      }),
    )
  })

  test('keeps the order of all others', () => {
    fc.assert(
      fc.property(randomEdits, fc.nat(20), fc.nat(20), fc.nat(5), (edits, from, to, index) => {
        const content = edited(someContent, edits)
        const id = content.nodes[from % content.nodes.length]?.id ?? 'absent'
        const moved = moveNode(content, id, content.nodes[to % (content.nodes.length + 1)]?.id ?? null, index)
        const siblings = ({ nodes }: TemplateContent) =>
          [
            ...Map.groupBy(
              numberTree(nodes).filter((node) => node.id !== id),
              ({ parentId }) => parentId,
            ),
          ].map(([parent, of]) => `${parent}: ${of.map((node) => node.id).join()}`)
        expect(siblings(moved).toSorted()).toEqual(siblings(content).toSorted())
      }),
    )
  })
})

describe('by the keyboard', () => {
  test('a node goes below the one before it and back behind its parent', () => {
    const indented = indentNode(someContent, 'e')
    expect(outline(indented)).toEqual(['1 g', '1.1 a', '1.1.1 e', '1.1.1.1 c', '2 h', '2.1 d'])
    expect(outline(outdentNode(indented, 'e'))).toEqual(before)
    expect(outline(indentNode(someContent, 'h'))).toEqual(['1 g', '1.1 a', '1.2 e', '1.2.1 c', '1.3 h', '1.3.1 d'])
  })

  test('the first has nothing to go below, a task of a top group cannot leave it', () => {
    expect(indentNode(someContent, 'a')).toBe(someContent)
    expect(outdentNode(someContent, 'a')).toBe(someContent)
    expect(outdentNode(someContent, 'g')).toBe(someContent)
  })

  test('a node goes up and down among its siblings and no further', () => {
    const down = moveDown(someContent, 'a')
    expect(outline(down)).toEqual(['1 g', '1.1 e', '1.1.1 c', '1.2 a', '2 h', '2.1 d'])
    expect(outline(moveUp(down, 'a'))).toEqual(before)
    expect(moveDown(someContent, 'e')).toBe(someContent)
    expect(moveUp(someContent, 'a')).toBe(someContent)
    expect(moveUp(someContent, 'absent')).toBe(someContent)
  })
})

test('a node leaves with all below it and their bases; the rest stays as it was', () => {
  const removed = removeNode(someContent, 'g')
  expect(outline(removed)).toEqual(['1 h', '1.1 d'])
  expect(removed.bases).toEqual([])
  expect(removeNode(someContent, 'h').bases).toEqual(someContent.bases)
  expect(removeNode(someContent, 'absent')).toBe(someContent)
})

test('a node is given other words, stored as every text is; none at all changes nothing', () => {
  expect(rewordNode(someContent, 'a', ' Hoa\u0300n  thiện ').nodes.find(({ id }) => id === 'a')?.text).toBe('Hoàn thiện')
  expect(rewordNode(someContent, 'a', ' ')).toBe(someContent)
  expect(rewordNode(someContent, 'a', 'Nội dung a')).toBe(someContent)
})
