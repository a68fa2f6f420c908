import type { MailPart } from './compose-mail.ts'

const page = 'margin:0;padding:24px 12px;background:#f3f5f8;color:#1b2430;font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5'
const sheet = 'max-width:600px;margin:0 auto;padding:24px;background:#ffffff;border:1px solid #d5dbe3;border-radius:8px'
const brand = 'margin:0 0 16px;font-size:18px;font-weight:bold;color:#1c4f8f'
const button = 'display:inline-block;padding:12px 20px;background:#1c4f8f;color:#ffffff;text-decoration:none;border-radius:6px;font-weight:bold'
const small = 'font-size:14px;color:#4a5666'
const address = 'font-size:14px;word-break:break-all'
const rule = 'border:0;border-top:1px solid #d5dbe3;margin:24px 0'

/** The parts of a mail as HTML: styles in the elements, nothing fetched, every text escaped. */
export function layHtml(parts: readonly MailPart[], { link, subject }: { readonly link: string; readonly subject: string }): string {
  const body = parts.map((part) => layPart(part, link)).join(`<hr style="${rule}">`)
  return (
    '<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">' +
    `<title>${escape(subject)}</title></head><body style="${page}"><div style="${sheet}"><p style="${brand}">Trọng Tâm</p>${body}</div></body></html>\n`
  )
}

function layPart({ language, greeting, why, action, works, ifNotYou, footer }: MailPart, link: string): string {
  const href = escape(link)
  const lines = [
    paragraph(greeting),
    paragraph(why),
    `<p><a href="${href}" style="${button}">${escape(action)}</a></p>`,
    `<p style="${address}"><a href="${href}">${href}</a></p>`,
    ...[works, ifNotYou].filter((line) => line !== null).map((line) => paragraph(line)),
    paragraph(footer, small),
  ]
  return `<div lang="${language}">${lines.join('')}</div>`
}

function paragraph(text: string, style = ''): string {
  return `<p${style && ` style="${style}"`}>${escape(text)}</p>`
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? '')
}
