import * as contracts from '@trongtam/contracts'
import { createApi } from '#http/api.ts'
import { inTenant } from '#http/tenant-session.ts'
import { etagOf, versionOf } from '#http/version.ts'
import { changeUnitKind } from './change-unit-kind.ts'
import { createUnitKind } from './create-unit-kind.ts'
import { pageUnitKinds } from './unit-kind-store.ts'

export const unitKindRoutes = createApi()
  .openapi(contracts.listUnitKinds, async (c) => c.json(await inTenant(c, 'tenant.read', ({ db }) => pageUnitKinds(db, c.req.valid('query'))), 200))
  .openapi(contracts.createUnitKind, async (c) => {
    const made = await inTenant(c, 'unit.edit', (session) => createUnitKind(session, c.req.valid('json')))
    c.header('etag', etagOf(made.version))
    return c.json(made, 200)
  })
  .openapi(contracts.changeUnitKind, async (c) => {
    const at = { id: c.req.valid('param').unitKindId, version: versionOf(c.req.valid('header')['if-match']) }
    const saved = await inTenant(c, 'unit.edit', (session) => changeUnitKind(session, at, c.req.valid('json')))
    c.header('etag', etagOf(saved.version))
    return c.json(saved, 200)
  })
