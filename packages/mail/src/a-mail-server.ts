import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { onTestFinished } from 'vitest'

export interface ReceivedMail {
  /** The recipients of the envelope. */
  readonly to: readonly string[]
  readonly mail: Email
}

export interface TestMailServer {
  readonly url: string
  readonly received: readonly ReceivedMail[]
}

export interface MailServerBehaviour extends Pick<SMTPServerOptions, 'onRcptTo'> {
  /** Waited for before a mail whose content has arrived is accepted; throws to refuse it. */
  readonly beforeAccepting?: (to: readonly string[]) => Promise<void>
}

/** For tests: a real mail server on a port of its own, until the test ends. */
export async function aMailServer({ beforeAccepting, ...options }: MailServerBehaviour = {}): Promise<TestMailServer> {
  const received: ReceivedMail[] = []
  const receive = async (stream: AsyncIterable<Buffer>, to: readonly string[]) => {
    const mail = await PostalMime.parse(Buffer.concat(await Array.fromAsync(stream)))
    await beforeAccepting?.(to)
    received.push({ to, mail })
  }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, { envelope }, answer) => {
      void receive(
        stream,
        envelope.rcptTo.map(({ address }) => address),
      ).then(() => answer(), answer)
    },
    ...options,
  })
  // A client that is killed resets its connection; that is no fault of the server's.
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => new Promise<void>((resolve) => void server.close(() => resolve())))
  return { received, url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}` }
}
