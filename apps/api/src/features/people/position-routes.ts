import {
  appointPerson as appointOperation,
  changePosition as changeOperation,
  closePosition as closeOperation,
  createPosition as createOperation,
  endAppointment as endOperation,
  getPosition,
  handOver as handOverOperation,
  listPositions as listOperation,
  previewHandover as previewOperation,
} from '@trongtam/contracts'
import type { TenantId } from '@trongtam/domain'
import { isMember, liveMembers, memberNames, unitNames } from '@trongtam/records'
import type { Context } from 'hono'
import { type ApiEnv, createApi } from '#http/api.ts'
import { etagOf, versionOf } from '#http/version.ts'
import { appointPerson } from './appoint-person.ts'
import { changePosition } from './change-position.ts'
import { closePosition } from './close-position.ts'
import { createPosition } from './create-position.ts'
import { describePosition, listPositions, nameHolders } from './describe-positions.ts'
import { endAppointment } from './end-appointment.ts'
import { handOver, previewHandover } from './hand-over.ts'
import { inPeople } from './people-session.ts'

export const positionRoutes = createApi()
  .openapi(listOperation, async (c) => {
    const page = await inPeople(c, 'people.read', (session) => listPositions(session, c.req.valid('query')))
    const named = await nameHolders(
      c.var.settings.database,
      c.var.tenant.id as TenantId,
      page.items.flatMap(({ holder, next }) => [holder, next]),
    )
    return c.json(
      { ...page, items: page.items.map((each) => ({ ...each, holder: each.holder && named(each.holder), next: each.next && named(each.next) })) },
      200,
    )
  })
  .openapi(createOperation, async (c) => c.json(await inPeople(c, 'people.manage', (session) => createPosition(session, c.req.valid('json'))), 200))
  .openapi(getPosition, async (c) => {
    const { positionId } = c.req.valid('param')
    const found = await inPeople(c, 'people.read', (session) => describePosition(session, positionId))
    const { holder, next, history } = found
    const named = await nameHolders(c.var.settings.database, c.var.tenant.id as TenantId, [holder, next, ...history])
    c.header('etag', etagOf(found.version))
    return c.json({ ...found, holder: holder && named(holder), next: next && named(next), history: history.map(named) }, 200)
  })
  .openapi(changeOperation, async (c) => {
    const at = { id: c.req.valid('param').positionId, version: versionOf(c.req.valid('header')['if-match']) }
    const live = await liveOf(c)
    const saved = await inPeople(c, 'people.manage', (session) => changePosition(session, at, live, c.req.valid('json')))
    c.header('etag', etagOf(saved.version))
    return c.json(saved, 200)
  })
  .openapi(closeOperation, async (c) => {
    const at = { id: c.req.valid('param').positionId, version: versionOf(c.req.valid('header')['if-match']) }
    return c.json(await inPeople(c, 'people.manage', (session) => closePosition(session, at)), 200)
  })
  .openapi(appointOperation, async (c) => {
    const asked = { ...c.req.valid('param'), ...c.req.valid('json') }
    const belongs = await belongsTo(c, asked.personId)
    return c.json(await inPeople(c, 'people.manage', (session) => appointPerson(session, { ...asked, isMember: belongs })), 200)
  })
  .openapi(endOperation, async (c) => {
    const at = { id: c.req.valid('param').appointmentId, version: versionOf(c.req.valid('header')['if-match']) }
    const live = await liveOf(c)
    return c.json(await inPeople(c, 'people.manage', (session) => endAppointment(session, live, { ...at, ...c.req.valid('json') })), 200)
  })
  .openapi(previewOperation, async (c) => {
    const { settings, tenant } = c.var
    const asked = { ...c.req.valid('param'), ...c.req.valid('json') }
    const belongs = await belongsTo(c, asked.personId)
    const { position, leaving, preview } = await inPeople(c, 'people.manage', async (session) => {
      const seen = await previewHandover(session, { ...asked, isMember: belongs })
      const names = await unitNames(session.db, [seen.position.unitId], session.today)
      return { ...seen, position: { ...seen.position, unitName: names.get(seen.position.unitId) ?? null } }
    })
    const names = await settings.database.lookUp((db) => memberNames(db, tenant.id, [leaving.personId, ...(asked.personId ? [asked.personId] : [])]))
    const taking = { personId: asked.personId, name: asked.personId ? (names.get(asked.personId) ?? null) : asked.name, email: asked.email }
    const { title, role, unitName } = position
    const { taskCount, overdueCount, tasks, sha256 } = preview
    const shown = { positionId: asked.positionId, title, role, unitName, from: asked.from, taskCount, overdueCount, tasks, sha256 }
    return c.json({ ...shown, leaving: { personId: leaving.personId, name: names.get(leaving.personId) ?? null }, taking }, 200)
  })
  .openapi(handOverOperation, async (c) => {
    const asked = { ...c.req.valid('param'), ...c.req.valid('json') }
    const live = await liveOf(c)
    const belongs = await belongsTo(c, asked.personId)
    return c.json(await inPeople(c, 'people.manage', (session) => handOver(session, live, { ...asked, isMember: belongs })), 200)
  })

function liveOf(c: Context<ApiEnv>): Promise<Set<string>> {
  return c.var.settings.database.lookUp((db) => liveMembers(db, c.var.tenant.id))
}

function belongsTo(c: Context<ApiEnv>, personId: string | null): Promise<boolean> {
  if (personId === null) return Promise.resolve(false)
  return c.var.settings.database.lookUp((db) => isMember(db, c.var.tenant.id, personId))
}
