export type { RebaseConflict } from './merge-pieces.ts'
export * from './rebase-content.ts'
