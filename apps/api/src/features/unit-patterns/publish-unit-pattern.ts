import { canonicalJson, patternFaults, Refusal, tidyPattern, type UnitPatternContent } from '@trongtam/domain'
import { insertUnitPattern, latestUnitPattern, recordAudit, takeTurn, type TenantSession, unitPatternOrNone } from '@trongtam/records'
import { visibleText } from '#http/visible-text.ts'

export interface AskedPattern {
  readonly title: string
  readonly documentWords: string | null
  readonly content: UnitPatternContent
  readonly basedOn?: number | undefined
}

/**
 * Publishes a pattern as the next revision, which never changes; provinces that stand keep their units. Refuses
 * 'unit-pattern-faulty' with the place of each fault, 'version-stale' where another was published meanwhile,
 * 'revision-unchanged' where what stands says the same.
 */
export async function publishUnitPattern(session: TenantSession, asked: AskedPattern) {
  const { db, today } = session
  await takeTurn(db, 'templates')
  const content = tidyPattern(asked.content)
  const faults = patternFaults(content, today)
  if (faults.length > 0) throw new Refusal('unit-pattern-faulty', { fields: faults.map(({ path, code }) => ({ path, message: code })) })
  const standing = await latestUnitPattern(db)
  if (asked.basedOn !== undefined && asked.basedOn !== standing.revision)
    throw new Refusal('version-stale', { current: { version: standing.revision, title: standing.title } })
  const head = { title: visibleText(asked.title, 'title'), documentWords: asked.documentWords && visibleText(asked.documentWords, 'documentWords') }
  if (saysTheSame(standing, { ...head, content })) throw new Refusal('revision-unchanged')
  const revision = await insertUnitPattern(db, { ...head, content })
  const counts = { bodyCount: content.bodies.length, classCount: content.classes.length }
  await recordAudit(session, {
    action: 'template.publish-unit-pattern',
    entity: 'unit_pattern',
    entityId: null,
    before: standing.revision === 0 ? null : { revision: standing.revision, title: standing.title },
    after: { revision, ...head, units: counts.bodyCount },
  })
  const publishedAt = (await unitPatternOrNone(db, revision))?.publishedAt ?? session.now
  return { revision, ...head, ...counts, publishedAt: publishedAt.toISOString() }
}

type Told = Pick<AskedPattern, 'title' | 'documentWords' | 'content'>

function saysTheSame(a: Told, b: Told): boolean {
  const told = ({ title, documentWords, content }: Told) => canonicalJson(JSON.parse(JSON.stringify({ title, documentWords, content })))
  return told(a) === told(b)
}
