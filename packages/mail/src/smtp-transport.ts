import { createTransport } from 'nodemailer'
import type { OutgoingMail, Transport } from './transport.ts'

/** The mail server did not take the mail over within this time; the outbox tries again a minute later. */
const longestMs = 40_000
const waits = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000, dnsTimeout: 10_000 }

/**
 * Hands mails to the server of `SMTP_URL`: `smtps://user:password@host:465`, or `smtp://host:587`, which insists on
 * STARTTLS but for this very machine or with `?requireTLS=false`. Throws one sentence for what is no such address.
 */
export function openSmtpTransport(smtpUrl: string): Transport {
  const url = URL.parse(smtpUrl)
  if (!url || !/^smtps?:$/.test(url.protocol) || url.hostname === '')
    throw new Error('SMTP_URL is no address of a mail server: smtps://USER:PASSWORD@HOST:465 or smtp://HOST:587.')
  const requireTLS = url.protocol === 'smtp:' && !isThisMachine(url.hostname) && url.searchParams.get('requireTLS') !== 'false'
  const server = createTransport({ url: smtpUrl, requireTLS, ...waits, disableFileAccess: true, disableUrlAccess: true })
  return {
    send: async ({ id, from, to, subject, text, html, at }) => {
      await server.sendMail({
        from,
        to: to.name === '' ? to.email : { name: to.name, address: to.email },
        envelope: { from: addressOf(from), to: [to.email] },
        subject,
        text,
        html,
        date: at,
        messageId: messageId({ id, from }),
        headers: { 'Auto-Submitted': 'auto-generated' },
        signal: AbortSignal.timeout(longestMs),
      })
    },
    close: () => server.close(),
  }
}

/** The address in `Name <address>`. */
export function addressOf(sender: string): string {
  return /<([^<>]+)>\s*$/.exec(sender)?.[1]?.trim() ?? sender.trim()
}

/** The same at every attempt: a mail program shows a repeated mail once. */
function messageId({ id, from }: Pick<OutgoingMail, 'id' | 'from'>): string {
  return `<${id}@${addressOf(from).split('@').at(-1)}>`
}

function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || host.startsWith('127.')
}
