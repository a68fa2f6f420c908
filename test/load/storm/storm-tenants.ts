import { randomBytes } from 'node:crypto'
import { type Actor, type Database, ofTenant } from '@trongtam/db'
import { audit, document, planNode, planTheme } from '@trongtam/db/tables'
import { aPlan, aProvince } from '@trongtam/testing'
import { and, eq } from 'drizzle-orm'
import { marksIn, type RequestTally } from './request-storm.ts'

/** A tenant in whose every text stands a mark of its own. */
export interface StormTenant extends Actor {
  readonly mark: string
  readonly slug: string
  readonly token: string
  readonly planId: string
  readonly taskIds: readonly string[]
}

export async function makeStormTenants(database: Database, count: number): Promise<StormTenant[]> {
  const tenants: StormTenant[] = []
  for (let made = 0; made < count; made += 1) {
    const mark = `dau-${randomBytes(6).toString('hex')}`
    const province = await aProvince(database, ['province-administrator', 'leader', 'planner'])
    const plan = await aPlan(database, province, { marker: mark, status: 'draft', tasks: 6 })
    tenants.push({
      mark,
      tenantId: province.id,
      personId: province.founder.id,
      slug: province.slug,
      token: province.founder.token,
      planId: plan.id,
      taskIds: plan.taskIds,
    })
  }
  return tenants
}

export interface Aftermath {
  /** Rows that hold the mark of another tenant. */
  readonly foreignRows: number
  /** Saves that were acknowledged and are not in the audit of their tenant. */
  readonly lost: number
  /** Saves that were answered as failed and are there nevertheless. */
  readonly undead: number
}

/** What the storm left in the database, read by each tenant's owner. */
export async function aftermath(database: Database, tenants: readonly StormTenant[], { saves }: RequestTally): Promise<Aftermath> {
  const found = { foreignRows: 0, lost: 0, undead: 0 }
  for (const tenant of tenants) {
    const { texts, saved } = await database.inTenant(tenant, async (db) => ({
      texts: [
        ...(await db.select({ text: planNode.text }).from(planNode).where(ofTenant(db, planNode))),
        ...(await db.select({ text: planTheme.text }).from(planTheme).where(ofTenant(db, planTheme))),
        ...(await db.select({ text: document.title }).from(document).where(ofTenant(db, document))),
      ].map(({ text }) => text),
      saved: (
        await db
          .select({ after: audit.after })
          .from(audit)
          .where(and(ofTenant(db, audit), eq(audit.action, 'plan.edit')))
      ).map(({ after }) => (after as { text: string }).text),
    }))
    const kept = new Set(saved)
    found.foreignRows += [...texts, ...saved].filter((text) => [...marksIn(text)].some((mark) => mark !== tenant.mark)).length
    const own = saves.filter(({ text }) => marksIn(text).has(tenant.mark))
    found.lost += own.filter(({ text, acknowledged }) => acknowledged && !kept.has(text)).length
    found.undead += own.filter(({ text, acknowledged }) => !acknowledged && kept.has(text)).length
  }
  return found
}
