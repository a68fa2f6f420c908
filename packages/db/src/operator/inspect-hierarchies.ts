import { type HierarchyFault, hierarchyFaults, type UnitVersion } from '@trongtam/domain'
import { eq, getTableColumns, sql } from 'drizzle-orm'
import { tenant, unitVersion } from '../tables/index.ts'
import type { Handle } from '../transaction.ts'
import type { CatalogueFault } from './catalogue-faults.ts'
import { readingSession } from './reading-session.ts'

/** The rule that `inspectHierarchies` looks at: units live through time, each day with one tree. */
export const hierarchyRule = 'F12'

const said: Readonly<Record<HierarchyFault['code'], string>> = {
  'ends-before-it-begins': 'ends before it begins',
  overlap: 'has two versions on one day',
  'parent-not-there': 'stands below a unit that is not there',
  cycle: 'stands below itself',
}

/**
 * Where a hierarchy of any tenant is none on some day, read row by row as an operator. Keys keep all of it but a circle: a
 * fault is a change made past the product, or a key that is gone.
 */
export function inspectHierarchies(adminUrl: string): Promise<CatalogueFault[]> {
  return readingSession(adminUrl, async (db) => {
    const faults: CatalogueFault[] = []
    for (const { id, slug } of await db.select({ id: tenant.id, slug: tenant.slug }).from(tenant).orderBy(tenant.slug))
      for (const { code, unitId, on } of hierarchyFaults(await versionsOf(db, id)))
        faults.push({
          rule: hierarchyRule,
          wrong: `The unit ${unitId} of ${slug} ${said[code]} on ${on}.`,
          mend: 'Put app.unit_version of that tenant back as the events of app.unit_event left it, or restore the last good backup.',
        })
    return faults
  })
}

function versionsOf(db: Handle, tenantId: string): Promise<UnitVersion[]> {
  const { valid } = unitVersion
  const { tenantId: _, valid: _valid, documentId: _documentId, searchText: _searchText, ...facts } = getTableColumns(unitVersion)
  const [validFrom, validTo] = [sql<string>`lower(${valid})::text`, sql<string | null>`upper(${valid})::text`]
  return db
    .select({ ...facts, validFrom, validTo })
    .from(unitVersion)
    .where(eq(unitVersion.tenantId, tenantId))
}
