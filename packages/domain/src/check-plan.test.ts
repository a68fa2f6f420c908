import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkPlan, type CheckedNode, type CheckedPlan } from './check-plan.ts'

fc.configureGlobal({ numRuns: 1000 })

const group: CheckedNode = {
  id: 'g',
  parentId: null,
  kind: 'group',
  dropped: false,
  hasLead: false,
  hasDue: false,
  targetCount: 0,
  citationCount: 0,
  dueOn: null,
}
const task: CheckedNode = { ...group, id: 't', parentId: 'g', kind: 'task', hasLead: true, hasDue: true, targetCount: 1, citationCount: 1, dueOn: '2027-05-31' }
const complete: CheckedPlan = {
  schoolYear: 2026,
  theme: 'Kết quả thực chất',
  nodes: [group, task],
  legalBasisCount: 1,
  replacedBases: [],
  namesAbolished: new Set(),
  openMandatory: [],
  today: '2026-09-15',
}

function found(change: Partial<CheckedPlan>): string[] {
  return checkPlan({ ...complete, ...change }).map(({ code, count, itemIds }) => `${code} ${count} ${itemIds.join()}`.trim())
}

test('a complete plan misses nothing', () => {
  expect(checkPlan(complete)).toEqual([])
})

describe('each thing missing is told once, with its count and places', () => {
  test('of the whole plan', () => {
    expect(found({ theme: null })).toEqual(['no-theme 1'])
    expect(found({ theme: ' ' })).toEqual(['no-theme 1'])
    expect(found({ nodes: [group] })).toEqual(['no-task 1', 'empty-group 1 g'])
    expect(found({ legalBasisCount: 0 })).toEqual(['no-legal-basis 1'])
  })

  test('of tasks, and of groups without any', () => {
    const bare: CheckedNode = { ...task, id: 'u', hasLead: false, hasDue: false, targetCount: 0, citationCount: 0, dueOn: null }
    expect(found({ nodes: [group, task, bare] })).toEqual(['no-lead 1 u', 'no-due 1 u', 'no-target 1 u', 'no-citation 1 u'])
    expect(found({ nodes: [group, task, { ...group, id: 'h' }, { ...group, id: 'i', parentId: 'h' }] })).toEqual(['empty-group 2 h,i'])
    expect(found({ nodes: [{ ...group, id: 'h' }, { ...group, parentId: 'h' }, task] })).toEqual([])
  })

  test('a due date before August or after July lies outside the year', () => {
    const due = (dueOn: string) => found({ nodes: [group, { ...task, dueOn }] })
    expect([due('2026-08-01'), due('2027-07-31')]).toEqual([[], []])
    expect([due('2026-07-31'), due('2027-08-01'), due('2030-12-31')]).toEqual(Array.from({ length: 3 }, () => ['due-outside-year 1 t']))
  })

  test('a node that names a unit which had ended is told of, unless it was left out; it hinders nothing', () => {
    expect(found({ namesAbolished: new Set(['t', 'g', 'elsewhere']) })).toEqual(['abolished-unit 2 g,t'])
    expect(checkPlan({ ...complete, namesAbolished: new Set(['t']) })[0]?.blocking).toBe(false)
    expect(found({ nodes: [group, task, { ...task, id: 'u', dropped: true }], namesAbolished: new Set(['u']) })).toEqual([])
  })

  test('replaced bases are counted each, the node that cites two is named once', () => {
    const replacedBases = ['d1', 'd2'].map((documentId) => ({ nodeId: 't', documentId }))
    expect(found({ replacedBases: [...replacedBases, { nodeId: null, documentId: 'd1' }] })).toEqual(['basis-replaced 3 t'])
    expect(found({ replacedBases: [{ nodeId: 'absent', documentId: 'd1' }] })).toEqual([])
  })

  test('mandatory changes are open up to their day, overdue after it, open where they have none', () => {
    const openMandatory = ['2026-09-14', '2026-09-15', null].map((decideBy, index) => ({ key: `k${index}`, decideBy }))
    expect(found({ openMandatory })).toEqual(['mandatory-overdue 1 k0', 'mandatory-open 2 k1,k2'])
  })
})

test('what was dropped, and what is below it, counts for nothing', () => {
  const bare = { ...task, id: 'u', hasLead: false, hasDue: false, targetCount: 0, citationCount: 0, dueOn: '2020-01-01' }
  expect(found({ nodes: [group, task, { ...bare, dropped: true }] })).toEqual([])
  expect(
    found({ nodes: [group, task, { ...group, id: 'h', dropped: true }, { ...bare, parentId: 'h' }], replacedBases: [{ nodeId: 'u', documentId: 'd' }] }),
  ).toEqual([])
  expect(found({ nodes: [group, { ...task, dropped: true }] })).toEqual(['no-task 1', 'empty-group 1 g'])
})

test('of any plan, nothing blocks but a missing theme and no task at all', () => {
  const node = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    parentId: fc.option(fc.constantFrom('a', 'b', 'absent')),
    kind: fc.constantFrom('group' as const, 'task' as const),
    dropped: fc.boolean(),
    hasLead: fc.boolean(),
    hasDue: fc.boolean(),
    targetCount: fc.nat(1),
    citationCount: fc.nat(1),
    dueOn: fc.option(fc.constantFrom('2026-12-31', '2028-12-31')),
  })
  const plans = fc.record({
    schoolYear: fc.constant(2026),
    theme: fc.option(fc.constantFrom('Chủ đề', '')),
    nodes: fc.uniqueArray(node, { selector: ({ id }) => id }),
    legalBasisCount: fc.nat(1),
    replacedBases: fc.array(fc.record({ nodeId: fc.option(fc.constantFrom('a', 'b')), documentId: fc.constantFrom('d1', 'd2') }), { maxLength: 3 }),
    namesAbolished: fc.constantFrom(new Set<string>(), new Set(['a', 'absent'])),
    openMandatory: fc.array(fc.record({ key: fc.constantFrom('k', 'l'), decideBy: fc.option(fc.constantFrom('2026-01-01', '2027-01-01')) }), { maxLength: 2 }),
    today: fc.constant('2026-09-15'),
  })
  fc.assert(
    fc.property(plans, (plan) => {
      const findings = checkPlan(plan)
      expect(findings.filter(({ blocking }) => blocking).map(({ code }) => code)).toEqual(
        findings.map(({ code }) => code).filter((code) => code === 'no-theme' || code === 'no-task'),
      )
      expect(new Set(findings.map(({ code }) => code)).size).toBe(findings.length)
      for (const { count, itemIds } of findings) expect(count).toBeGreaterThanOrEqual(Math.max(1, itemIds.length))
    }),
  )
})
