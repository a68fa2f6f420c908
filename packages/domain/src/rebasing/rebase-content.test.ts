import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { numberTree } from '../plan-tree.ts'
import { mergeNodes } from '../template-editing/merge-nodes.ts'
import { moveNode } from '../template-editing/move-node.ts'
import { edited, emptyContent, randomEdits, someContent } from '../template-editing/random-contents.ts'
import { removeNode } from '../template-editing/remove-node.ts'
import { rewordNode } from '../template-editing/reword-node.ts'
import { setTarget } from '../template-editing/set-target.ts'
import { setTheme } from '../template-editing/set-theme.ts'
import { splitNode } from '../template-editing/split-node.ts'
import { templateFaults } from '../template-editing/template-faults.ts'
import type { TemplateContent, TemplateNode } from '../template.ts'
import { rebaseContent } from './rebase-content.ts'

fc.configureGlobal({ numRuns: 1000 })

const drafts = fc.tuple(randomEdits, randomEdits, randomEdits).map(([before, mine, theirs]) => {
  const base = edited(someContent, before, 'base')
  return { base, mine: edited(base, mine, 'mine'), theirs: edited(base, theirs, 'theirs') }
})

const byId = <T extends { readonly id: string }>(things: readonly T[]) => things.toSorted((a, b) => (a.id < b.id ? -1 : 1))

/** The same but for the order of the lists that no one sees. */
function plain(content: TemplateContent): TemplateContent {
  return { ...content, nodes: byId(content.nodes) }
}

function outline({ nodes }: TemplateContent): string[] {
  return numberTree(nodes).map(({ number, id }) => `${number} ${id}`)
}

function itemsOf({ nodes, bases, milestones }: TemplateContent): Map<string, object> {
  const items = [
    ...nodes.flatMap(({ targets, ...node }) => [{ ...node, position: 0 }, ...targets.map((target) => ({ ...target, nodeId: node.id }))]),
    ...bases,
    ...milestones,
  ]
  return new Map(items.map((item) => [item.id, item]))
}

const say = (value: unknown) => JSON.stringify(value) ?? 'absent'

describe('whatever two editors did', () => {
  test('one alone is taken as it is, and so is what both did alike', () => {
    fc.assert(
      fc.property(drafts, ({ base, mine, theirs }) => {
        for (const { content, conflicts } of [rebaseContent(base, base, theirs), rebaseContent(base, theirs, base), rebaseContent(base, theirs, theirs)]) {
          expect(plain(content)).toEqual(plain(theirs))
          expect(conflicts).toEqual([])
        }
        expect(plain(rebaseContent(base, mine, base).content)).toEqual(plain(mine))
      }),
    )
  })

  test('the tree is not broken', () => {
    fc.assert(
      fc.property(drafts, ({ base, mine, theirs }) => {
        expect(templateFaults(rebaseContent(base, mine, theirs).content)).toEqual([])
      }),
    )
  })

  test('what anyone added is there, and what is gone one side removed and the other left as it was', () => {
    fc.assert(
      fc.property(drafts, ({ base, mine, theirs }) => {
        const [before, ours, others, after] = [base, mine, theirs, rebaseContent(base, mine, theirs).content].map(itemsOf)
        for (const id of [...(ours?.keys() ?? []), ...(others?.keys() ?? [])]) if (!before?.has(id)) expect(after?.has(id), id).toBe(true)
        for (const [id, item] of before ?? []) {
          if (after?.has(id)) continue
          const left = [ours?.get(id), others?.get(id)].filter((state) => state !== undefined)
          expect(left.length, id).toBeLessThan(2)
          expect(left.map(say).filter((state) => state !== say(item))).toEqual([])
        }
      }),
    )
  })

  test('each field is of the side that changed it; changed by both otherwise it is mine and listed, as is all that came back', () => {
    fc.assert(
      fc.property(drafts, ({ base, mine, theirs }) => {
        const { content, conflicts } = rebaseContent(base, mine, theirs)
        const [before, ours, others, after] = [base, mine, theirs, content].map(
          (state) => new Map([...itemsOf(state)].map(([id, item]) => [id, new Map(Object.entries(item))])),
        )
        const isListed = (id: string, field: string) => conflicts.some((conflict) => conflict.nodeId === id && conflict.field === field)
        const wrong: string[] = []
        for (const [id, fields] of after ?? []) {
          const isInBoth = ours?.has(id) === true && others?.has(id) === true
          for (const [field, value] of fields) {
            const [was, me, they] = [before, ours, others].map((state) => say(state?.get(id)?.get(field)))
            const expected = !isInBoth ? (ours?.has(id) ? me : they) : me === was ? they : me
            const isUndoneRing = field === 'parentId' && say(value) === me && isListed(id, field)
            if (say(value) !== expected && !isUndoneRing) wrong.push(`${id}.${field} ${say(value)}`)
            if (isInBoth && new Set([was, me, they]).size === 3 && !isListed(id, field)) wrong.push(`${id}.${field} not listed`)
          }
        }
        expect(wrong).toEqual([])
      }),
    )
  })

  test('the other editor sees the same conflicts, and without any both see the same content', () => {
    fc.assert(
      fc.property(drafts, ({ base, mine, theirs }) => {
        const [here, there] = [rebaseContent(base, mine, theirs), rebaseContent(base, theirs, mine)]
        // Where each keeps its own place, each needs other nodes above it.
        if (there.conflicts.some(({ field }) => field === 'parentId' || field === 'nodeId')) return
        const names = (conflicts: typeof here.conflicts) => conflicts.map(({ nodeId, field }) => `${nodeId}.${field}`).toSorted()
        expect(names(here.conflicts)).toEqual(names(there.conflicts))
        if (here.conflicts.length === 0) expect(itemsOf(here.content)).toEqual(itemsOf(there.content))
      }),
    )
  })
})

describe('two editors of one draft', () => {
  const newId = () => 'new'

  test('who change different things both have their way', () => {
    const mine = setTheme(rewordNode(someContent, 'a', 'Tôi viết lại'), 'Kỷ cương')
    const theirs = moveNode(rewordNode(someContent, 'd', 'Người khác viết lại'), 'a', 'h', 0)
    const { content, conflicts } = rebaseContent(someContent, mine, theirs)
    expect(conflicts).toEqual([])
    expect(content.theme.text).toBe('Kỷ cương')
    expect(outline(content)).toEqual(['1 g', '1.1 e', '1.1.1 c', '2 h', '2.1 a', '2.2 d'])
    expect(['a', 'd'].map((id) => content.nodes.find((node) => node.id === id)?.text)).toEqual(['Tôi viết lại', 'Người khác viết lại'])
  })

  test('who reword the same node otherwise: mine stands, both are listed', () => {
    const { content, conflicts } = rebaseContent(someContent, rewordNode(someContent, 'a', 'Tôi'), rewordNode(someContent, 'a', 'Họ'))
    expect(content.nodes.find(({ id }) => id === 'a')?.text).toBe('Tôi')
    expect(conflicts).toEqual([{ nodeId: 'a', field: 'text', mine: 'Tôi', theirs: 'Họ' }])
  })

  test('one removes a group, the other rewords a task in it: both stand, listed; what no one touched is gone', () => {
    const { content, conflicts } = rebaseContent(someContent, removeNode(someContent, 'g'), rewordNode(someContent, 'c', 'Họ'))
    expect(outline(content)).toEqual(['1 g', '1.1 e', '1.1.1 c', '2 h', '2.1 d'])
    expect(conflicts.map(({ nodeId, field, mine }) => [nodeId, field, mine])).toEqual([
      ['c', 'removed', null],
      ['e', 'removed', null],
      ['g', 'removed', null],
    ])
    const alone = rebaseContent(someContent, removeNode(someContent, 'g'), rewordNode(someContent, 'd', 'Họ'))
    expect(outline(alone.content)).toEqual(['1 h', '1.1 d'])
    expect(alone.conflicts).toEqual([])
  })

  test('one removes a group, the other rewords it: it stays with all it had', () => {
    const { content, conflicts } = rebaseContent(someContent, rewordNode(someContent, 'g', 'Tôi'), removeNode(someContent, 'g'))
    expect(plain(content)).toEqual(plain(rewordNode(someContent, 'g', 'Tôi')))
    expect(conflicts).toMatchObject([{ nodeId: 'g', field: 'removed', theirs: null }])
  })

  test('one moves a group below another, the other that one below the first: mine stands and both are listed', () => {
    const { content, conflicts } = rebaseContent(someContent, moveNode(someContent, 'g', 'h', 0), moveNode(someContent, 'h', 'g', 0))
    expect(outline(content)).toEqual(['1 h', '1.1 g', '1.1.1 a', '1.1.2 e', '1.1.2.1 c', '1.2 d'])
    expect(conflicts.map(({ nodeId, field }) => [nodeId, field])).toEqual([
      ['g', 'parentId'],
      ['h', 'parentId'],
    ])
  })

  test('who order the same tasks otherwise: mine stands, both orders are listed', () => {
    const base = moveNode(someContent, 'd', 'g', 2)
    const { content, conflicts } = rebaseContent(base, moveNode(base, 'a', 'g', 1), moveNode(base, 'd', 'g', 0))
    expect(outline(content)).toEqual(['1 g', '1.1 e', '1.1.1 c', '1.2 a', '1.3 d', '2 h'])
    expect(conflicts).toEqual([{ nodeId: 'g', field: 'order', mine: ['e', 'a', 'd'], theirs: ['d', 'a', 'e'] }])
  })

  test('one splits a group, the other sets a target on its task: the task goes with its part and has the target', () => {
    const parts = [
      { text: 'Một', childIds: ['a'] },
      { text: 'Hai', childIds: ['e'] },
    ]
    let count = 0
    const mine = splitNode(someContent, 'g', parts, () => `part-${(count += 1)}`)
    const target = { id: 'y', indicator: null, name: 'Số trường', level: { comparator: 'text', text: 'đủ' }, due: null, rule: 'advisory' } as const
    const { content, conflicts } = rebaseContent(someContent, mine, setTarget(someContent, 'e', target))
    expect(outline(content)).toEqual(['1 part-1', '1.1 a', '2 part-2', '2.1 e', '2.1.1 c', '3 h', '3.1 d'])
    expect(content.nodes.find(({ id }) => id === 'e')?.targets).toEqual([target])
    expect(conflicts).toEqual([])
  })

  test('one merges two groups, the other rewords one of them: the merged one and the reworded one stand, listed', () => {
    const { content, conflicts } = rebaseContent(someContent, mergeNodes(someContent, ['g', 'h'], 'Một nhóm', newId), rewordNode(someContent, 'h', 'Họ'))
    expect(content.nodes.find(({ id }) => id === 'new')?.cameFrom).toEqual(['g', 'h'])
    expect(conflicts).toMatchObject([{ nodeId: 'h', field: 'removed', mine: null }])
    expect(templateFaults(content)).toEqual([])
  })
})

test('2.000 nodes with 500 changes on either side are rebased in well under a second', () => {
  const nodes = Array.from({ length: 2000 }, (_, index): TemplateNode => {
    const parentId = index < 20 ? null : `n${index % 20}`
    return { id: `n${index}`, parentId, kind: 'group', position: index, text: 'Nhóm', rule: 'adaptable', placeRule: 'adaptable', targets: [], cameFrom: [] }
  })
  const base = { ...emptyContent, nodes }
  const reworded = (text: string, which: number) => ({ ...base, nodes: nodes.map((node, index) => (index % 4 === which ? { ...node, text } : node)) })
  const began = performance.now()
  const { content, conflicts } = rebaseContent(base, reworded('Tôi', 0), reworded('Họ', 1))
  expect(performance.now() - began).toBeLessThan(1000)
  expect(conflicts).toEqual([])
  expect(content.nodes.filter(({ text }) => text !== 'Nhóm')).toHaveLength(1000)
})
