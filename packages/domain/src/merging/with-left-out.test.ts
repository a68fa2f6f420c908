import { expect, test } from 'vitest'
import { themeId, type PlanItem, type TemplateItem } from '../plan-item.ts'
import { countDifferences } from './count-differences.ts'
import { deriveItems } from './derive-items.ts'
import { proposeChanges } from './propose-changes.ts'
import { withLeftOut } from './with-left-out.ts'

const theirs = (id: string, parentId: string | null, position: number, kind: TemplateItem['kind'] = 'task'): TemplateItem => ({
  id,
  parentId,
  kind,
  position,
  fields: { text: `Lời ${id}` },
  rules: {},
  cameFrom: [],
})
const revision = [theirs(themeId, null, 1, 'theme'), theirs('g', null, 1, 'group'), theirs('a', 'g', 1), theirs('b', 'g', 2), theirs('h', null, 2, 'group')]

/** Ids in the order they are asked for; no two of different names are alike. */
function ids(name = 'mới'): () => string {
  let next = 0
  return () => `${name}-${(next += 1)}`
}

const without = (...left: readonly string[]): PlanItem[] => deriveItems(revision, ids('lập')).filter(({ base }) => !left.includes(base?.id ?? ''))

test('what a plan left out of its revision counts as dropped: nothing is proposed to it anew', () => {
  const ours = without('b', 'h')
  expect(proposeChanges(ours, revision).changes.map(({ key }) => key)).toEqual(['added:b', 'added:h'])
  const whole = withLeftOut(ours, revision, ids())
  expect(proposeChanges(whole, revision).changes).toEqual([])
  expect(whole.slice(0, ours.length)).toEqual(ours)
  expect(whole.slice(ours.length)).toMatchObject([
    { parentId: ours.find(({ base }) => base?.id === 'g')?.id, dropped: true, base: { id: 'b' } },
    { parentId: null, dropped: true, base: { id: 'h' } },
  ])
  expect(countDifferences(whole)).toBe(2)
})

test('what is left out with all below it stays below it', () => {
  const whole = withLeftOut(without('g', 'a', 'b'), revision, ids())
  const group = whole.find(({ base }) => base?.id === 'g')
  expect(whole.find(({ base }) => base?.id === 'a')).toMatchObject({ parentId: group?.id, dropped: true })
  expect(proposeChanges(whole, revision).changes).toEqual([])
})

test('a theme of the province’s own answers the template’s and keeps its words', () => {
  const own: PlanItem = { id: themeId, parentId: null, kind: 'theme', position: 1, fields: { text: 'Chủ đề của tỉnh' }, dropped: false, base: null }
  const whole = withLeftOut([own, ...without(themeId)], revision, ids())
  expect(whole[0]).toEqual({ ...own, base: { id: themeId, parentId: null, position: 1, fields: { text: 'Lời theme' } } })
  expect(proposeChanges(whole, revision)).toMatchObject({ changes: [], onlyOurs: 1 })
})

test('(control) a plan that has everything stays as it is', () => {
  expect(withLeftOut(without(), revision, ids())).toEqual(without())
})
