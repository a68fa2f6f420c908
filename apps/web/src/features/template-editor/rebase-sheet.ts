import { rebaseContent, type RebaseConflict } from '@trongtam/domain'
import { type HeadField, headFields, type Sheet } from './sheet.ts'

/** Where a conflict lies in the head of a draft rather than in its content. */
export const headId = 'head'

export interface RebasedSheet {
  readonly sheet: Sheet
  readonly conflicts: readonly RebaseConflict[]
}

/** Two editors' work upon one draft together: `rebaseContent`, and the head field by field. */
export function rebaseSheet(base: Sheet, mine: Sheet, theirs: Sheet): RebasedSheet {
  const { content, conflicts } = rebaseContent(base.content, mine.content, theirs.content)
  const both = headFields.filter((field) => mine[field] !== theirs[field] && mine[field] !== base[field] && theirs[field] !== base[field])
  const chosen = (field: HeadField) => (mine[field] === base[field] ? theirs[field] : mine[field])
  return {
    sheet: { title: chosen('title'), source: chosen('source'), note: chosen('note'), content },
    conflicts: [...both.map((field) => ({ nodeId: headId, field, mine: mine[field], theirs: theirs[field] })), ...conflicts],
  }
}
