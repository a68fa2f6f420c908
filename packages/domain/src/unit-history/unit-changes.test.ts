import { expect, test } from 'vitest'
import { unitChanges } from './unit-changes.ts'
import type { UnitFacts } from '../unit.ts'

const facts: UnitFacts = {
  name: 'Trường Tiểu học A',
  code: '0101',
  kind: 'school',
  ownKindId: null,
  level: 'institution',
  stage: 'primary',
  ownership: 'public',
  area: null,
  tags: ['điểm lẻ'],
  parentUnitId: 'xa',
}

test('a version tells what it changed, and nothing where nothing did', () => {
  expect(unitChanges(facts, { ...facts, tags: ['điểm lẻ'] })).toEqual([])
  expect(unitChanges(facts, { ...facts, parentUnitId: 'phuong', name: 'Trường Tiểu học B' })).toEqual(['name', 'parentUnitId'])
  expect(unitChanges(facts, { ...facts, tags: [], stage: null })).toEqual(['stage', 'tags'])
})
