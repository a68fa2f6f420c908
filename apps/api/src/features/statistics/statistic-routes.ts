import { listStatistics } from '@trongtam/contracts'
import { createApi } from '#http/api.ts'
import { inTenant } from '#http/tenant-session.ts'
import { pageStatistics } from './statistic-store.ts'

export const statisticRoutes = createApi().openapi(listStatistics, async (c) =>
  c.json(await inTenant(c, 'tenant.read', ({ db }) => pageStatistics(db, c.req.valid('query'))), 200),
)
