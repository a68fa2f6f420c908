import {
  getPeopleTemplate,
  importPeople as importOperation,
  listPeopleUnits,
  listPeople as listOperation,
  previewPeopleImport,
  removePerson as removeOperation,
} from '@trongtam/contracts'
import type { TenantId } from '@trongtam/domain'
import { isMember, liveMembers, membersByEmail } from '@trongtam/records'
import type { Context } from 'hono'
import { type ApiEnv, createApi } from '#http/api.ts'
import { importPeople, previewImport } from './import-people.ts'
import { listPeople } from './list-people.ts'
import { inPeople, mustManagePeople } from './people-session.ts'
import { templateOf, writeTemplate } from './people-template.ts'
import { readImport, type ReadImport } from './read-import.ts'
import { removePerson } from './remove-person.ts'
import { rootsOf } from './rights.ts'
import { pageChoices } from './unit-choice-store.ts'

export const peopleRoutes = createApi()
  .openapi(listOperation, async (c) => {
    const { settings, tenant } = c.var
    return c.json(await listPeople(settings.database, tenant.id as TenantId, (work) => inPeople(c, 'people.read', work), c.req.valid('query')), 200)
  })
  .openapi(removeOperation, async (c) => {
    const { settings, tenant } = c.var
    const { personId } = c.req.valid('param')
    const live = await settings.database.lookUp((db) => liveMembers(db, tenant.id))
    const belongs = await settings.database.lookUp((db) => isMember(db, tenant.id, personId))
    return c.json(await inPeople(c, 'people.manage', (session) => removePerson(session, live, { personId, isMember: belongs })), 200)
  })
  .openapi(listPeopleUnits, async (c) =>
    c.json(
      await inPeople(c, 'people.read', ({ db, held, today }) => pageChoices(db, { ...c.req.valid('query'), roots: rootsOf(held, 'people.read'), today })),
      200,
    ),
  )
  .openapi(getPeopleTemplate, async (c) => {
    const file = await writeTemplate(await inPeople(c, 'people.read', templateOf))
    c.header('content-type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
    c.header('content-disposition', `attachment; filename="nhan-su-${c.var.tenant.slug}.xlsx"`)
    return c.body(Uint8Array.from(file).buffer, 200)
  })
  .openapi(previewPeopleImport, async (c) => {
    await mustManagePeople(c)
    const read = await readImport(c.req.valid('json').file)
    const members = await membersOf(c, read)
    return c.json(await inPeople(c, 'people.manage', (session) => previewImport(session, read, members)), 200)
  })
  .openapi(importOperation, async (c) => {
    const { file, sha256 } = c.req.valid('json')
    await mustManagePeople(c)
    const read = await readImport(file)
    const members = await membersOf(c, read)
    return c.json(await inPeople(c, 'people.manage', (session) => importPeople(session, read, members, sha256)), 200)
  })

/** Only this tenant's own members are looked up: whether an e-mail has an account elsewhere is never asked (SEC-12). */
function membersOf(c: Context<ApiEnv>, { lines }: ReadImport): Promise<Map<string, string>> {
  const { settings, tenant } = c.var
  return settings.database.lookUp((db) =>
    membersByEmail(
      db,
      tenant.id,
      lines.map(({ cells }) => cells.email.trim().toLowerCase()),
    ),
  )
}
