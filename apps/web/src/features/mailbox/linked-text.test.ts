import { expect, test } from 'vitest'
import { linkedText, pathOf } from './linked-text.ts'

const link = 'http://localhost:3000/loi-moi?ma=aZ_-0'

test('a link is a piece of its own wherever it stands, and nothing is lost', () => {
  const text = `Nhận lời mời:\n${link}\n\nAccept:\n${link}\n`
  const pieces = linkedText(text, link)
  expect(pieces.filter(({ isLink }) => isLink).map((piece) => piece.text)).toEqual([link, link])
  expect(pieces.map((piece) => piece.text).join('')).toBe(text)
  expect(linkedText('Không có đường dẫn', link)).toEqual([{ text: 'Không có đường dẫn', isLink: false }])
  expect(linkedText('Một lời', '')).toEqual([{ text: 'Một lời', isLink: false }])
})

test('a link is followed within this server, token included', () => {
  expect(pathOf(link)).toBe('/loi-moi?ma=aZ_-0')
  expect(pathOf('http://localhost:3000/')).toBe('/')
})
