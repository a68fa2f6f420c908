import { describe, expect, test } from 'vitest'
import { aMailServer } from './a-mail-server.ts'
import { composeMail } from './compose-mail.ts'
import type { MailKind } from './mail-kinds.ts'
import { openSmtpTransport } from './smtp-transport.ts'
import { everyKind } from './testing.ts'
import type { OutgoingMail } from './transport.ts'

const link = 'https://trongtam.example/dat-lai-mat-khau?ma=aZ0-_aZ0-_'
const at = new Date('2026-11-25T17:05:00Z')

function anOutgoingMail(kind: MailKind, given: Partial<OutgoingMail> = {}): OutgoingMail {
  const to = { email: 'nguoi@so.example.test', name: 'Đỗ Thị Ngọc Huyền' }
  const content = composeMail(kind, { name: to.name, params: everyKind[kind], link, until: at, publicUrl: 'https://trongtam.example' })
  return { id: '01890000-0000-7000-8000-000000000001', kind, from: 'Trọng Tâm <khong-tra-loi@trongtam.example>', to, ...content, link, at, ...given }
}

describe('REL-07: by a real mail server', () => {
  test.each(Object.keys(everyKind) as MailKind[])('%s arrives as it was written: subject, names, text and HTML', async (kind) => {
    const { received, url } = await aMailServer()
    const sent = anOutgoingMail(kind)
    const transport = openSmtpTransport(url)
    await transport.send(sent)
    transport.close()
    expect(received).toHaveLength(1)
    const { mail, to } = received[0]!
    expect(mail.subject).toBe(sent.subject)
    expect(mail.from).toMatchObject({ name: 'Trọng Tâm', address: 'khong-tra-loi@trongtam.example' })
    expect(mail.to).toMatchObject([{ name: 'Đỗ Thị Ngọc Huyền', address: 'nguoi@so.example.test' }])
    expect(to).toEqual(['nguoi@so.example.test'])
    expect(mail.text?.trimEnd()).toBe(sent.text.trimEnd())
    expect(mail.html?.trimEnd()).toBe(sent.html.trimEnd())
    expect(mail.messageId).toBe('<01890000-0000-7000-8000-000000000001@trongtam.example>')
    expect(new Date(mail.date ?? '')).toEqual(at)
    expect(mail.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-generated')
  })

  test('no name adds a header or a recipient', async () => {
    const { received, url } = await aMailServer()
    const named = { email: 'nguoi@so.example.test', name: 'Ai"\r\nBcc: khac@example.test, "x' }
    await openSmtpTransport(url).send(anOutgoingMail('invitation', { to: named, subject: 'Một\r\nX-Thêm: hai' }))
    const { mail, to } = received[0]!
    expect(to).toEqual(['nguoi@so.example.test'])
    expect(mail.bcc).toBeUndefined()
    expect(mail.to?.map(({ address }) => address)).toEqual(['nguoi@so.example.test'])
    expect(mail.headers.map(({ key }) => key)).not.toContain('x-thêm')
  })

  test('what the server refuses is thrown with its code', async () => {
    const refuse = (responseCode: number) => aMailServer({ onRcptTo: (_address, _session, done) => done(Object.assign(new Error('no'), { responseCode })) })
    for (const code of [450, 550])
      await expect(openSmtpTransport((await refuse(code)).url).send(anOutgoingMail('invitation'))).rejects.toMatchObject({ responseCode: code })
  })
})

test('without TLS nothing leaves this machine, unless the address says so', async () => {
  const { received, url } = await aMailServer()
  const elsewhere = url.replace('127.0.0.1', '0.0.0.0')
  await expect(openSmtpTransport(elsewhere).send(anOutgoingMail('invitation'))).rejects.toMatchObject({ code: 'ETLS' })
  expect(received).toHaveLength(0)
  await openSmtpTransport(`${elsewhere}?requireTLS=false`).send(anOutgoingMail('invitation'))
  expect(received).toHaveLength(1)
})

test('what is no address of a mail server is told in a sentence', () => {
  for (const wrong of ['imap://mail.example', 'smtp://', 'mail.example'])
    expect(() => openSmtpTransport(wrong)).toThrow('SMTP_URL is no address of a mail server')
})
