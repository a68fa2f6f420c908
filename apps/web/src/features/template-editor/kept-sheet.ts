import { isSheet, type Sheet } from './sheet.ts'

/** What this machine keeps of a draft until the server has it: what is edited, and the state of the server it was edited upon. */
export interface KeptSheet {
  readonly format: 'template-draft/1'
  readonly version: number
  readonly base: Sheet
  readonly mine: Sheet
}

/** A kept sheet of this version of the application; an older one could not be edited and counts as none. */
export function isKeptSheet(value: unknown): value is KeptSheet {
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== 'template-draft/1') return false
  return 'version' in value && typeof value.version === 'number' && 'base' in value && isSheet(value.base) && 'mine' in value && isSheet(value.mine)
}
