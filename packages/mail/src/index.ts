export type * from './mail-kinds.ts'
export { type NewMail, queueMail } from './queue-mail-store.ts'
