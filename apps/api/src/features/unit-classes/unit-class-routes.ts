import * as contracts from '@trongtam/contracts'
import { tidyUnitClassRule } from '@trongtam/domain'
import { createApi } from '#http/api.ts'
import { inTenant } from '#http/tenant-session.ts'
import { etagOf, versionOf } from '#http/version.ts'
import { changeUnitClass } from './change-unit-class.ts'
import { createUnitClass } from './create-unit-class.ts'
import { describeUnitClass } from './describe-unit-class.ts'
import { pageMembers } from './page-members.ts'
import { removeUnitClass } from './remove-unit-class.ts'
import { findUnitClass, pageUnitClasses } from './unit-class-register-store.ts'

/** As many members as a preview shows. */
const previewed = 20

export const unitClassRoutes = createApi()
  .openapi(contracts.listUnitClasses, async (c) => {
    const { on, ...page } = c.req.valid('query')
    return c.json(await inTenant(c, 'tenant.read', ({ db, today }) => pageUnitClasses(db, page, on ?? today)), 200)
  })
  .openapi(contracts.createUnitClass, async (c) => {
    const made = await inTenant(c, 'unit.edit', (session) => createUnitClass(session, c.req.valid('json')))
    c.header('etag', etagOf(made.version))
    return c.json(made, 200)
  })
  .openapi(contracts.previewUnitClass, async (c) => {
    const { rule, on } = c.req.valid('json')
    return c.json(await inTenant(c, 'tenant.read', ({ db }) => pageMembers(db, tidyUnitClassRule(rule), { on, limit: previewed })), 200)
  })
  .openapi(contracts.getUnitClass, async (c) => {
    const [{ unitClassId }, { on }] = [c.req.valid('param'), c.req.valid('query')]
    const found = await inTenant(c, 'tenant.read', ({ db, today }) => describeUnitClass(db, unitClassId, on ?? today))
    c.header('etag', etagOf(found.version))
    return c.json(found, 200)
  })
  .openapi(contracts.listUnitClassMembers, async (c) => {
    const [{ unitClassId }, { on, ...page }] = [c.req.valid('param'), c.req.valid('query')]
    const members = await inTenant(c, 'tenant.read', async ({ db, today }) => {
      const { rule } = await findUnitClass(db, unitClassId)
      return pageMembers(db, rule, { ...page, on: on ?? today })
    })
    return c.json(members, 200)
  })
  .openapi(contracts.changeUnitClass, async (c) => {
    const at = { id: c.req.valid('param').unitClassId, version: versionOf(c.req.valid('header')['if-match']) }
    const saved = await inTenant(c, 'unit.edit', (session) => changeUnitClass(session, at, c.req.valid('json')))
    c.header('etag', etagOf(saved.version))
    return c.json(saved, 200)
  })
  .openapi(contracts.removeUnitClass, async (c) => {
    const at = { id: c.req.valid('param').unitClassId, version: versionOf(c.req.valid('header')['if-match']) }
    return c.json(await inTenant(c, 'unit.edit', (session) => removeUnitClass(session, at)), 200)
  })
