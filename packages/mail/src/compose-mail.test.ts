import { describe, expect, test } from 'vitest'
import { composeMail, type MailContent } from './compose-mail.ts'
import type { MailKind } from './mail-kinds.ts'
import { linkOfMail } from './mail-link.ts'
import { everyKind } from './testing.ts'

const kinds = Object.keys(everyKind) as MailKind[]
const link = 'https://trongtam.example/loi-moi?ma=aZ0-_&x=1'
const until = new Date('2026-11-25T17:30:00Z')

function composed(kind: MailKind, given: Partial<MailContent> = {}) {
  return composeMail(kind, { name: 'Nguyễn Thị Ánh Tuyết', params: everyKind[kind], link, until, publicUrl: 'https://trongtam.example', ...given })
}

/** The text a reader sees. */
function seen(html: string): string {
  return html
    .replace(/<head>.*<\/head>/su, '')
    .replaceAll(/<[^>]+>/g, '\n')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}

describe.each(kinds)('a mail of kind %s', (kind) => {
  const { subject, text, html } = composed(kind)

  test('speaks Vietnamese first and English after it, and both parts say the same', () => {
    for (const part of [text, seen(html)]) {
      const [vi, en] = [part.indexOf('Kính gửi ông/bà Nguyễn Thị Ánh Tuyết,'), part.indexOf('Dear Nguyễn Thị Ánh Tuyết,')]
      expect(vi).toBeGreaterThanOrEqual(0)
      expect(en).toBeGreaterThan(vi)
    }
    for (const line of text.split('\n').filter((each) => each !== '' && !/^-+$|:$/.test(each))) expect(seen(html)).toContain(line)
  })

  test('is NFC with diacritics, has one line of subject, and says what its parameters say', () => {
    for (const part of [subject, text, html]) expect(part).toBe(part.normalize('NFC'))
    expect(subject).toMatch(/^[^\r\n]{10,80}$/)
    expect(subject).toMatch(/[ạ-ỹ]/u)
    for (const [name, value] of Object.entries(everyKind[kind])) if (!['at', 'slug'].includes(name)) expect(text.split(value), name).toHaveLength(3)
  })

  test('carries its link as a button and as text, in both languages', () => {
    expect(text.split(link)).toHaveLength(3)
    expect(html.split(`href="${link.replace('&', '&amp;')}"`)).toHaveLength(5)
    expect(seen(html).split(link)).toHaveLength(3)
  })

  test('fetches nothing and runs nothing', () => {
    expect(html).not.toMatch(/<(img|script|link|iframe|object|form|style)\b|url\(|\bsrc=|\bon\w+=/i)
    for (const [, href] of html.matchAll(/href="([^"]*)"/g)) expect(href).toBe(link.replace('&', '&amp;'))
  })
})

test('times are written day first, by the clocks of Vietnam', () => {
  expect(composed('new-device', { until: null }).text).toContain('Firefox trên Windows, 26/11/2026 00:05 (giờ Việt Nam)')
  expect(composed('factor-changed').text).toContain('26/11/2026 00:05 (Vietnam time)')
  expect(composed('password-reset').text).toContain('Đường dẫn dùng được một lần, đến 26/11/2026 00:30 (giờ Việt Nam)')
})

test('only a link with a token says that it works once', () => {
  expect(composed('password-changed', { until: null }).text).not.toMatch(/một lần|works once/)
  expect(composed('password-reset').text).toMatch(/một lần[^]*works once/)
})

test('what strangers typed stays on its line, is escaped, and brings no link of its own', () => {
  const evil = { tenantName: '<b>Tỉnh</b>\r\nBcc: ai@example.test', positionTitle: 'Xem https://evil.example ngay \u0000\u202e' }
  const { subject, text, html } = composed('invitation', { name: 'Ai\r\nBcc: khac@example.test', params: evil })
  expect(subject).toBe('Lời mời tham gia hệ thống Trọng Tâm')
  expect(text).not.toMatch(/^Bcc:/m)
  expect(text).not.toContain('https://evil')
  for (const hidden of ['\u0000', '\u202e', '\r']) expect(text).not.toContain(hidden)
  expect(html).not.toContain('<b>')
  expect(html).toContain('&lt;b&gt;Tỉnh&lt;/b&gt;')
  // Control: the same words are there, the harmful part alone is gone.
  expect(text).toContain('Xem https evil.example ngay')
})

test('a name that looks like an address greets nobody; an ordinary one with a title does', () => {
  for (const name of ['', 'Nhận quà tại evil.example', 'https://evil.example', 'ai@example.test']) {
    expect(composed('registration-confirm', { name }).text).toContain('Kính gửi ông/bà,\n')
    expect(composed('registration-confirm', { name }).text).not.toContain('evil')
  }
  expect(composed('registration-confirm', { name: 'TS. Trần Văn Đức' }).text).toContain('Kính gửi ông/bà TS. Trần Văn Đức,')
})

test('a link leads to the page that takes its token, else to the tenant or the start', () => {
  const to = (purpose: 'registration' | 'invitation' | 'password-reset' | 'email-change') =>
    linkOfMail({ kind: 'invitation', params: {}, ticket: { purpose, token: 'MA', expiresAt: until } }, 'https://trongtam.example')
  expect([to('registration'), to('invitation'), to('password-reset'), to('email-change')]).toEqual([
    'https://trongtam.example/dang-ky/xac-nhan?ma=MA',
    'https://trongtam.example/loi-moi?ma=MA',
    'https://trongtam.example/dat-lai-mat-khau?ma=MA',
    'https://trongtam.example/doi-thu-dien-tu?ma=MA',
  ])
  const without = (kind: MailKind) => linkOfMail({ kind, params: everyKind[kind], ticket: null }, 'https://trongtam.example')
  expect(without('registration-approved')).toBe('https://trongtam.example/t/da-nang')
  expect(without('password-changed')).toBe('https://trongtam.example/')
})
