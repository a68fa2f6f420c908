import type { MailKind, MailParams } from './mail-kinds.ts'
import { english } from './mail-text.en.ts'
import { type MailText, type MailTexts, vietnameseMoment } from './mail-text.ts'
import { vietnamese } from './mail-text.vi.ts'
import { layHtml } from './lay-html.ts'
import { spoken, spokenName } from './spoken.ts'

export interface MailContent {
  /** The recipient's; may be empty. */
  readonly name: string
  readonly params: Readonly<Record<string, string>>
  readonly link: string
  /** Until when the link works, once; null for one that carries no token. */
  readonly until: Date | null
  readonly publicUrl: string
}

export interface ComposedMail {
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** One language of a mail: what both the plain text and the HTML say. */
export interface MailPart {
  readonly language: 'vi' | 'en'
  readonly greeting: string
  readonly why: string
  readonly action: string
  readonly works: string | null
  readonly ifNotYou: string | null
  readonly footer: string
}

/**
 * The whole text of a mail, Vietnamese and then English, as plain text and as HTML without remote content. Names and
 * parameters come from people: they stay on their line, are escaped, and bring no link of their own.
 */
export function composeMail(kind: MailKind, { name, params, link, until, publicUrl }: MailContent): ComposedMail {
  const said = Object.fromEntries(Object.entries(params).map(([key, value]) => [key, spoken(String(value))]))
  const { subject, ...vi } = textOf(vietnamese, kind, said)
  const [person, moment] = [spokenName(name), until && vietnameseMoment(until)]
  const parts: readonly MailPart[] = [
    {
      language: 'vi',
      greeting: person === '' ? 'Kính gửi ông/bà,' : `Kính gửi ông/bà ${person},`,
      ...vi,
      works: moment && `Đường dẫn dùng được một lần, đến ${moment} (giờ Việt Nam). Xin không chuyển tiếp thư này.`,
      footer: `Thư tự động của hệ thống Trọng Tâm, ${publicUrl}. Xin không trả lời thư này. Trọng Tâm không bao giờ hỏi mật khẩu qua thư.`,
    },
    {
      language: 'en',
      greeting: person === '' ? 'Dear colleague,' : `Dear ${person},`,
      ...textOf(english, kind, said),
      works: moment && `The link works once, until ${moment} (Vietnam time). Please do not forward this mail.`,
      footer: `Sent automatically by Trọng Tâm, ${publicUrl}. Please do not reply. Trọng Tâm never asks for a password by mail.`,
    },
  ]
  return { subject, text: layText(parts, link), html: layHtml(parts, { link, subject }) }
}

function textOf<Text extends MailText>(texts: MailTexts<Text>, kind: MailKind, params: Readonly<Record<string, string>>): Text {
  // The row was written by `queueMail`, which takes the parameters of its kind and no other.
  return (texts[kind] as (params: MailParams[MailKind]) => Text)(params as MailParams[MailKind])
}

function layText(parts: readonly MailPart[], link: string): string {
  const blocks = parts.map(({ greeting, why, action, works, ifNotYou, footer }) =>
    [greeting, why, `${action}:\n${link}`, works, ifNotYou, footer].filter((block) => block !== null).join('\n\n'),
  )
  return `${blocks.join('\n\n----------\n\n')}\n`
}
