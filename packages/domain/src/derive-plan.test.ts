import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { derivePlan, type DerivableNode } from './derive-plan.ts'
import { numberTree } from './plan-tree.ts'

fc.configureGlobal({ numRuns: 1000 })

const targets = fc.array(
  fc.record({
    name: fc.string(),
    level: fc.record({ comparator: fc.constant('>=' as const), value: fc.integer(), unit: fc.constant('%') }),
    due: fc.option(fc.constantFrom('năm 2030', 'hằng năm')),
  }),
  { maxLength: 2 },
)

/** A tree in any order: each node hangs from an earlier one or stands at the top. */
const templates: fc.Arbitrary<DerivableNode[]> = fc
  .array(fc.record({ parent: fc.nat(), position: fc.nat(5), kind: fc.constantFrom('group', 'task'), text: fc.string(), targets }), { maxLength: 15 })
  .map((drafts) =>
    drafts.map(({ parent, ...own }, index) => {
      const chosen = parent % (index + 1)
      return { ...own, id: `tpl-${index}`, parentId: chosen === index ? null : `tpl-${chosen}` }
    }),
  )
  .chain((nodes) => fc.shuffledSubarray(nodes, { minLength: nodes.length }))

function countingIds(): () => string {
  let count = 0
  return () => `own-${(count += 1)}`
}

describe('a derived plan', () => {
  test('is the template node for node: shape, order, kind, words and targets', () => {
    fc.assert(
      fc.property(templates, (template) => {
        const derived = derivePlan(template, countingIds())
        const templateIdByOwn = new Map(derived.map((node) => [node.id, node.templateNodeId]))
        const asTemplate = derived.map(({ templateNodeId, parentId, kind, position, text, targets }) => ({
          id: templateNodeId,
          parentId: parentId === null ? null : templateIdByOwn.get(parentId),
          kind,
          position,
          text,
          targets,
        }))
        expect(asTemplate).toEqual(template)
      }),
    )
  })

  test('has the numbers of the template', () => {
    fc.assert(
      fc.property(templates, (template) => {
        const distinct = template.map((node, index) => ({ ...node, position: index }))
        const numbers = new Map(numberTree(distinct).map(({ id, number }) => [id, number]))
        for (const node of numberTree(derivePlan(distinct, countingIds()))) expect(node.number).toBe(numbers.get(node.templateNodeId))
      }),
    )
  })

  test('is inherited throughout, under fresh ids, each asked for once', () => {
    fc.assert(
      fc.property(templates, (template) => {
        const derived = derivePlan(template, countingIds())
        expect(derived.filter(({ origin }) => origin !== 'inherited')).toEqual([])
        expect(new Set(derived.map(({ id }) => id))).toEqual(new Set(template.map((_, index) => `own-${index + 1}`)))
      }),
    )
  })

  test('puts at the top a node whose parent the template lacks; one whose parent is there stays below it', () => {
    const group: DerivableNode = { id: 'g', parentId: null, kind: 'group', position: 1, text: 'Nhóm', targets: [] }
    const task: DerivableNode = { ...group, id: 't', parentId: 'g', kind: 'task' }
    expect(derivePlan([task], countingIds())[0]?.parentId).toBeNull()
    expect(derivePlan([task, group], countingIds())[0]?.parentId).toBe('own-2')
  })
})
