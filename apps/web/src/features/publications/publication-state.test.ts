import { expect, test } from 'vitest'
import { publicationStates } from './publication-state.ts'

const entry = (id: string, schoolYear: string, revision: number, withdrawn: object | null = null) => ({ id, schoolYear, revision, withdrawn })

test('the latest revision of a school year counts, the others are superseded', () => {
  const states = publicationStates([entry('c', '2024-2025', 2), entry('b', '2024-2025', 1), entry('a', '2023-2024', 1)])
  expect([...states]).toEqual([
    ['c', 'current'],
    ['b', 'superseded'],
    ['a', 'current'],
  ])
})

test('a withdrawn one is withdrawn, and what it superseded does not come back', () => {
  const states = publicationStates([entry('b', '2024-2025', 2, {}), entry('a', '2024-2025', 1)])
  expect([...states]).toEqual([
    ['b', 'withdrawn'],
    ['a', 'superseded'],
  ])
})
