/** What the worker needs and a server does not. */
export { openFolderTransport } from './mailbox-folder.ts'
export { sendDueMails, type Sending, type SentCounts } from './send-due-mails.ts'
export { addressOf, openSmtpTransport } from './smtp-transport.ts'
export type { OutgoingMail, Transport } from './transport.ts'
