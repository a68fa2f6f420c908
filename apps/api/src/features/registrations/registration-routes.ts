import * as contracts from '@trongtam/contracts'
import { todayInVietnam } from '@trongtam/records'
import type { Context } from 'hono'
import { type ApiEnv, createApi } from '#http/api.ts'
import { attachmentHeaders, readKeptFile } from '#http/kept-file.ts'
import { mustBePermitted } from '#http/ministry-session.ts'
import { inPlatform } from '#http/platform-session.ts'
import { etagOf, versionOf } from '#http/version.ts'
import { approveRegistration, type Deciding } from './approve-registration.ts'
import { confirmRegistration } from './confirm-registration.ts'
import { listFormerProvinces, listProvincesOn } from './province-store.ts'
import { refuseRegistration } from './refuse-registration.ts'
import { registerProvince } from './register-province.ts'
import { describeRegistration, findLetter, findRegistration, pageOwnRegistrations, pageRegistrations } from './registration-store.ts'
import { searchProvinces } from './search-provinces.ts'

export const registrationRoutes = createApi()
  .openapi(contracts.listProvinces, async (c) => {
    const { database, now } = c.var.settings
    const [provinces, former] = await database.lookUp(async (db) => [await listProvincesOn(db, todayInVietnam(now())), await listFormerProvinces(db)] as const)
    const found = searchProvinces(c.req.valid('query').q ?? '', provinces, former)
    return c.json({ items: found.map(({ takenBy, ...province }) => ({ ...province, taken: takenBy !== null })) }, 200)
  })
  .openapi(contracts.register, async (c) => {
    const { letter: file, notSecret: _notSecret, contactPhone, ...typed } = c.req.valid('form')
    const now = c.var.settings.now()
    const letter = await readKeptFile(file.name, new Uint8Array(await file.arrayBuffer()))
    const asked = { ...typed, letter, contactPhone: contactPhone || null }
    await inPlatform(c, (db) => registerProvince(db, asked, { now, today: todayInVietnam(now) }))
    return c.json({ status: 'confirm-by-mail' } as const, 200)
  })
  .openapi(contracts.confirmRegistration, async (c) =>
    c.json(await confirmRegistration(c.var.settings.database, c.req.valid('json'), c.var.settings.now()), 200),
  )
  .openapi(contracts.listOwnRegistrations, async (c) => {
    const { settings, signedIn } = c.var
    return c.json(await settings.database.lookUp((db) => pageOwnRegistrations(db, signedIn.personId, c.req.valid('query'))), 200)
  })
  .openapi(contracts.listRegistrations, async (c) => {
    await mustBePermitted(c, 'registration.read')
    return c.json(await c.var.settings.database.lookUp((db) => pageRegistrations(db, c.req.valid('query'))), 200)
  })
  .openapi(contracts.getRegistration, async (c) => {
    await mustBePermitted(c, 'registration.read')
    return answer(c, describeRegistration(await c.var.settings.database.lookUp((db) => findRegistration(db, c.req.valid('param').registrationId))))
  })
  .openapi(contracts.getRegistrationLetter, async (c) => {
    await mustBePermitted(c, 'registration.read')
    const letter = await c.var.settings.database.lookUp((db) => findLetter(db, c.req.valid('param').registrationId))
    return c.body(Buffer.from(letter.bytes), 200, attachmentHeaders(letter))
  })
  .openapi(contracts.approveRegistration, async (c) => {
    await mustBePermitted(c, 'registration.decide')
    return answer(c, await approveRegistration(c.var.settings.database, decidingOf(c, c.req.valid('param'), c.req.valid('header'))))
  })
  .openapi(contracts.refuseRegistration, async (c) => {
    await mustBePermitted(c, 'registration.decide')
    const deciding = decidingOf(c, c.req.valid('param'), c.req.valid('header'))
    return answer(c, await inPlatform(c, (db) => refuseRegistration(db, deciding, c.req.valid('json').reason)))
  })

function decidingOf(c: Context<ApiEnv>, path: { readonly registrationId: string }, headers: { readonly 'if-match'?: string | undefined }): Deciding {
  const { settings, signedIn } = c.var
  return { registrationId: path.registrationId, version: versionOf(headers['if-match']), personId: signedIn.personId, now: settings.now() }
}

function answer(c: Context<ApiEnv>, described: ReturnType<typeof describeRegistration>) {
  c.header('etag', etagOf(described.version))
  return c.json(described, 200)
}
