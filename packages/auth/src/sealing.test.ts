import { expect, test } from 'vitest'
import { openSealer } from './sealing.ts'

const key = 'k'.repeat(32)

test('what is sealed opens in its own context alone, under its own key alone', () => {
  const { seal, open } = openSealer(key)
  const sealed = seal('bí mật', 'totp:1')
  expect(open(sealed, 'totp:1')).toBe('bí mật')
  expect(open(sealed, 'totp:2')).toBeNull()
  expect(openSealer('l'.repeat(32)).open(sealed, 'totp:1')).toBeNull()
})

test('an altered text does not open, and the same text is never sealed alike', () => {
  const { seal, open } = openSealer(key)
  const sealed = seal('bí mật', 'totp:1')
  for (let place = 3; place < sealed.length; place += 1) {
    const letter = sealed[place] === 'A' ? 'B' : 'A'
    const altered = sealed.slice(0, place) + letter + sealed.slice(place + 1)
    if (!Buffer.from(altered.slice(3), 'base64url').equals(Buffer.from(sealed.slice(3), 'base64url'))) expect(open(altered, 'totp:1')).toBeNull()
  }
  for (const broken of ['', 'v1.', 'v1.AAAA', sealed.slice(0, -4)]) expect(open(broken, 'totp:1')).toBeNull()
  expect(seal('bí mật', 'totp:1')).not.toBe(sealed)
  expect(sealed).not.toContain('bí')
})

test('a short key is refused with what to do', () => {
  expect(() => openSealer('ngắn')).toThrow(/at least 32 random characters/)
})

test('a digest is the same for the same bytes, context and key, and for nothing else', () => {
  const bytes = Buffer.from('mật khẩu')
  const { digest } = openSealer(key)
  expect(digest(bytes, 'a')).toBe(digest(Buffer.from('mật khẩu'), 'a'))
  const others = [digest(bytes, 'b'), digest(Buffer.from('mật khẩU'), 'a'), openSealer('l'.repeat(32)).digest(bytes, 'a')]
  expect(new Set([digest(bytes, 'a'), ...others]).size).toBe(4)
})
