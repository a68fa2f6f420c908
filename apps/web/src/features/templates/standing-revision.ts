import type { TemplateRevision } from '@trongtam/client'

/** The latest revision that was not withdrawn; the list comes latest first. */
export function standingRevision(revisions: readonly Pick<TemplateRevision, 'revision' | 'withdrawn'>[]): number | undefined {
  return revisions.find(({ withdrawn }) => withdrawn === null)?.revision
}
