export * from './database.ts'
export { repeatedRead } from './repeated-read.ts'
export { newId } from './new-id.ts'
export type { Handle, QueryListener } from './transaction.ts'
