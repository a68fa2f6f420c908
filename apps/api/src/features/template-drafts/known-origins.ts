import type { TenantDb } from '@trongtam/db'
import { revisionOrNone } from '@trongtam/records'
import type { TemplateDraftRow } from './template-draft-store.ts'

/** What the nodes of a draft may have come from: those of the revision it began from, and what those came from in their turn. */
export async function knownOrigins(db: TenantDb, { templateId, basedOn }: TemplateDraftRow): Promise<ReadonlySet<string>> {
  const base = basedOn === null ? null : await revisionOrNone(db, templateId, basedOn)
  return new Set(base?.content.nodes.flatMap(({ id, cameFrom }) => [id, ...cameFrom]))
}
