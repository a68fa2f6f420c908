import { type Database, newId, ofTenant, type TenantDb } from '@trongtam/db'
import { membership, planNode, tenant } from '@trongtam/db/tables'
import type { DemoArchive, DemoWrittenPlan } from '@trongtam/demo'
import type { TenantId } from '@trongtam/domain'
import { createPlan, ensureEdition, type NewPlan } from '@trongtam/records'
import { and, eq } from 'drizzle-orm'
import { idOf } from './accounts.ts'
import { seedContent, type Seeded } from './province.ts'
import { writtenPlan } from './written-plan.ts'

/**
 * A province that was merged away: filled while it is at work, then made the archive of its successor. Whoever filled it
 * is a member no longer. A seeding that was killed between the two is finished by the next.
 */
export async function seedArchive(database: Database, archive: DemoArchive, { tenants, people, templates }: Seeded): Promise<void> {
  const { slug, name, successorSlug, archivedOn, archivedByWords } = archive
  const personId = idOf(people, 'haiphong@trongtam.example')
  const open = await database.inPlatform(async (db) => {
    await db.insert(tenant).values({ id: newId(), slug, name, kind: 'province', provinceCode: null, status: 'active', accent: '#6b4a86' }).onConflictDoNothing()
    const [found] = await db
      .select({ id: tenant.id })
      .from(tenant)
      .where(and(eq(tenant.slug, slug), eq(tenant.status, 'active')))
    if (found) await db.insert(membership).values({ personId, tenantId: found.id }).onConflictDoNothing()
    return found
  })
  if (!open) return
  await database.inTenant({ tenantId: open.id as TenantId, personId }, async (db) => {
    const ids = await seedContent(db, archive, templates)
    if (!ids) return
    for (const source of archive.plans.filter((each) => each.status === 'issued')) {
      const plan = writtenPlan(source, ids)
      await ensureEdition({ db, personId, now: new Date() }, await createPlan(db, plan))
      await finishTasks(db, source, plan)
    }
  })
  await database.inPlatform(async (db) => {
    await db.delete(membership).where(eq(membership.tenantId, open.id))
    await db
      .update(tenant)
      .set({ status: 'archived', successorId: idOf(tenants, successorSlug), archivedOn, archivedByWords })
      .where(eq(tenant.id, open.id))
  })
}

/** What was done in the year that ended, task by task in the order of the plan. */
async function finishTasks(db: TenantDb, source: DemoWrittenPlan, plan: NewPlan): Promise<void> {
  const tasks = plan.nodes.filter(({ kind }) => kind === 'task')
  for (const [index, { finishedOn }] of source.groups.flatMap((group) => group.tasks).entries())
    if (finishedOn)
      await db
        .update(planNode)
        .set({ finishedOn })
        .where(and(ofTenant(db, planNode), eq(planNode.id, tasks[index]?.id ?? '')))
}
