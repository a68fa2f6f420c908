import { getPlanCarriers, getUnitCarriers } from '@trongtam/contracts'
import { createApi } from '#http/api.ts'
import { inTenant } from '#http/tenant-session.ts'
import { planCarriers } from './plan-carriers.ts'
import { unitCarriers } from './unit-carriers.ts'

export const carrierRoutes = createApi()
  .openapi(getPlanCarriers, async (c) => c.json(await inTenant(c, 'tenant.read', (session) => planCarriers(session, c.req.valid('param').planId)), 200))
  .openapi(getUnitCarriers, async (c) => c.json(await inTenant(c, 'tenant.read', (session) => unitCarriers(session, c.req.valid('param').unitId)), 200))
