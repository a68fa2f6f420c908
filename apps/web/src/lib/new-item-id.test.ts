import { expect, test } from 'vitest'
import { newItemId } from './new-item-id.ts'

test('ISO-14 ids are UUIDs of version 7, and none comes twice', () => {
  const ids = Array.from({ length: 1000 }, newItemId)
  expect(new Set(ids).size).toBe(1000)
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})
