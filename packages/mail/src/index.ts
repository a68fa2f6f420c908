export { composeMail, type ComposedMail, type MailContent } from './compose-mail.ts'
export type * from './mail-kinds.ts'
export { keptMailOrNone, listKeptMails, type KeptMail, type MailboxPage } from './mailbox-folder.ts'
export { type NewMail, queueMail } from './queue-mail-store.ts'
