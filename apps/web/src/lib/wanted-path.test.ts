import { expect, test } from 'vitest'
import { wantedPath } from './wanted-path.ts'

test('a deep link of this site is kept with its filter', () => {
  expect(wantedPath('/t/ha-noi/plans/1?missing=lead#x')).toBe('/t/ha-noi/plans/1?missing=lead#x')
})

test('no other site, no script and no loop is ever opened after signing in', () => {
  for (const text of ['https://evil.vn', '//evil.vn', '/\\evil.vn', 'javascript:alert(1)', '/sign-in?to=/', undefined, 7, ''])
    expect(wantedPath(text)).toBe('/')
})
