import { expect, test } from 'vitest'
import { commentKey, isKeptComments, withComment } from './kept-comments.ts'

const node = '4b7d1c0e-0000-4000-8000-000000000001'

test('what is typed stays until it is blank, and touches no other', () => {
  const kept = withComment(withComment({}, commentKey(null), 'Nên ngắn hơn'), commentKey(node), 'Thêm chỉ tiêu')
  expect(kept).toEqual({ whole: 'Nên ngắn hơn', [node]: 'Thêm chỉ tiêu' })
  expect(withComment(kept, commentKey(node), ' ')).toEqual({ whole: 'Nên ngắn hơn' })
})

test('what another build kept otherwise is not taken up', () => {
  expect(isKeptComments({ whole: 'Nên ngắn hơn' })).toBe(true)
  expect(isKeptComments({ whole: { text: 'Nên ngắn hơn' } })).toBe(false)
  expect(isKeptComments(null)).toBe(false)
})
