import * as contracts from '@trongtam/contracts'
import type { TenantId } from '@trongtam/domain'
import { allMemberNames, liveMembers } from '@trongtam/records'
import type { Context } from 'hono'
import { type ApiEnv, createApi } from '#http/api.ts'
import { inTenant } from '#http/tenant-session.ts'
import { etagOf, versionOf } from '#http/version.ts'
import { applyUnitEvent } from './apply-unit-event.ts'
import { describeUnitEvent } from './describe-unit-event.ts'
import { nameHolders, previewUnitEvent } from './preview-unit-event.ts'
import { undoUnitEvent } from './undo-unit-event.ts'
import { pageDays, pageEnded } from './unit-day-store.ts'
import { actorNames, type EventSummary, pageEvents, withActors } from './unit-event-summary-store.ts'
import { findLineage } from './unit-lineage-store.ts'

export const unitEventRoutes = createApi()
  .openapi(contracts.previewUnitEvent, async (c) => {
    const preview = await inTenant(c, 'unit.edit', (session) => previewUnitEvent(session, c.req.valid('json').event))
    return c.json(await nameHolders(c.var.settings.database, c.var.tenant.id as TenantId, preview), 200)
  })
  .openapi(contracts.applyUnitEvent, async (c) => {
    const { signedIn } = c.var
    const live = await liveIn(c)
    const applied = await inTenant(c, 'unit.edit', (session) => applyUnitEvent(session, live, c.req.valid('json')))
    c.header('etag', etagOf(applied.version))
    return c.json(withActors(applied, new Map([[signedIn.personId, signedIn.name]])), 200)
  })
  .openapi(contracts.listUnitEvents, async (c) => {
    const page = await inTenant(c, 'tenant.read', ({ db }) => pageEvents(db, c.req.valid('query')))
    const names = await namesIn(c, page.items)
    return c.json({ ...page, items: page.items.map((each) => withActors(each, names)) }, 200)
  })
  .openapi(contracts.getUnitEvent, async (c) => {
    const found = await inTenant(c, 'tenant.read', ({ db }) => describeUnitEvent(db, c.req.valid('param').eventId))
    c.header('etag', etagOf(found.version))
    return c.json(withActors(found, await namesIn(c, [found])), 200)
  })
  .openapi(contracts.undoUnitEvent, async (c) => {
    const at = { id: c.req.valid('param').eventId, version: versionOf(c.req.valid('header')['if-match']), ...c.req.valid('json') }
    const [live, names] = [await liveIn(c), await c.var.settings.database.lookUp((db) => allMemberNames(db, c.var.tenant.id))]
    const undone = await inTenant(c, 'unit.edit', (session) => undoUnitEvent(session, live, at))
    c.header('etag', etagOf(undone.version))
    return c.json(withActors(undone, names), 200)
  })
  .openapi(contracts.listUnitDays, async (c) => c.json(await inTenant(c, 'tenant.read', ({ db }) => pageDays(db, c.req.valid('query'))), 200))
  .openapi(contracts.listEndedUnits, async (c) =>
    c.json(await inTenant(c, 'tenant.read', ({ db }) => pageEnded(db, c.req.valid('param').day, c.req.valid('query'))), 200),
  )
  .openapi(contracts.getUnitLineage, async (c) => c.json(await inTenant(c, 'tenant.read', ({ db }) => findLineage(db, c.req.valid('param').unitId)), 200))

/** Whoever may sign in: asked of the platform before the tenant is entered. */
function liveIn(c: Context<ApiEnv>): Promise<Set<string>> {
  return c.var.settings.database.lookUp((db) => liveMembers(db, c.var.tenant.id))
}

function namesIn(c: Context<ApiEnv>, summaries: readonly EventSummary[]): Promise<Map<string, string>> {
  return actorNames(c.var.settings.database, c.var.tenant.id as TenantId, summaries)
}
