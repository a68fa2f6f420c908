import { expect, test } from 'vitest'
import { describeUserAgent, shortNetwork, userAgentInWords } from './user-agent.ts'

const chrome = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/153.0.0.0 Safari/537.36'

test.each([
  [chrome, 'Chrome', 'Windows'],
  [`${chrome} Edg/153.0.0.0`, 'Edge', 'Windows'],
  ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) coc_coc_browser/120.0 Chrome/114.0 Safari/537.36', 'Cốc Cốc', 'Windows'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox', 'Linux'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1',
    'Safari',
    'iPhone',
  ],
  [
    'Mozilla/5.0 (Linux; Android 16; SM-S931B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/29.0 Chrome/136.0 Mobile Safari/537.36',
    'Samsung Internet',
    'Android',
  ],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Safari/605.1.15', 'Safari', 'macOS'],
  ['curl/8.5.0', null, null],
  [null, null, null],
])('a browser and its system are named as people know them: %s', (userAgent, browser, system) => {
  expect(describeUserAgent(userAgent)).toEqual({ browser, system })
  expect(userAgentInWords(userAgent)).toBe(browser ? `${browser}, ${system}` : '?')
})

test('of a network its first half is shown', () => {
  expect(shortNetwork('198.51.100.23')).toBe('198.51.*.*')
  expect(shortNetwork('2001:db8:1:2::/64')).toBe('2001:db8:1:2::/64')
  expect(shortNetwork(null)).toBeNull()
})
