import { getUnit, listUnits } from '@trongtam/contracts'
import { createApi } from '#http/api.ts'
import { inTenant } from '#http/tenant-session.ts'
import { findUnit, pageUnits } from './unit-register-store.ts'

export const unitRoutes = createApi()
  .openapi(listUnits, async (c) =>
    c.json(await inTenant(c, 'tenant.read', ({ db, today }) => pageUnits(db, { ...c.req.valid('query'), on: c.req.valid('query').on ?? today })), 200),
  )
  .openapi(getUnit, async (c) => c.json(await inTenant(c, 'tenant.read', ({ db }) => findUnit(db, c.req.valid('param').unitId)), 200))
