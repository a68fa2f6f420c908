import { expect, test } from 'vitest'
import { planSearch, shownTab } from './plan-search.ts'

const node = '0192d3f0-1111-7222-8333-444455556666'

test('a filter in the address comes back as it was shared', () => {
  expect(planSearch({ missing: 'lead', origin: 'adapted', tab: 'tasks', node })).toEqual({ missing: 'lead', origin: 'adapted', tab: 'tasks', node })
  expect(planSearch({ due: 'late' })).toEqual({ due: 'late' })
  expect(planSearch({ due: 'soon', origin: 'local' })).toEqual({ due: 'soon', origin: 'local' })
})

test('what is not understood is left out, never guessed', () => {
  expect(planSearch({ missing: 'leader', due: 'today', origin: 7, tab: 'x', node: '../../etc', other: 'y' })).toEqual({})
})

test('a link to a filter opens the tasks, a bare link the tree, a chosen tab stays', () => {
  expect(shownTab({ missing: 'due' })).toBe('tasks')
  expect(shownTab({ due: 'late' })).toBe('tasks')
  expect(shownTab({ origin: 'local' })).toBe('tasks')
  expect(shownTab({ node })).toBe('tree')
  expect(shownTab({ missing: 'due', tab: 'bases' })).toBe('bases')
})
