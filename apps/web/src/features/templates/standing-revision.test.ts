import { expect, test } from 'vitest'
import { standingRevision } from './standing-revision.ts'

const withdrawn = { at: '2026-09-01T00:00:00.000Z', reason: 'Nhầm văn bản' }

test('the latest revision is the first that still stands', () => {
  expect(
    standingRevision([
      { revision: 3, withdrawn: null },
      { revision: 2, withdrawn: null },
    ]),
  ).toBe(3)
  expect(
    standingRevision([
      { revision: 3, withdrawn },
      { revision: 2, withdrawn: null },
    ]),
  ).toBe(2)
  expect(standingRevision([{ revision: 1, withdrawn }])).toBeUndefined()
})
