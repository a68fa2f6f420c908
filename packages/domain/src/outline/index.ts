export * from './outline-node.ts'
export type { PastedColumn } from './pasted-table.ts'
export * from './place-outline.ts'
export * from './read-outline.ts'
