import * as contracts from '@trongtam/contracts'
import { createApi } from '#http/api.ts'
import { inTenant } from '#http/tenant-session.ts'
import { publishUnitPattern } from './publish-unit-pattern.ts'
import { readUnitPattern } from './read-unit-pattern.ts'
import { pageUnitPatterns } from './unit-pattern-revision-store.ts'

export const unitPatternRoutes = createApi()
  .openapi(contracts.getUnitPattern, async (c) => c.json(await inTenant(c, 'tenant.read', ({ db }) => readUnitPattern(db, c.req.valid('query').revision)), 200))
  .openapi(contracts.listUnitPatterns, async (c) => c.json(await inTenant(c, 'tenant.read', ({ db }) => pageUnitPatterns(db, c.req.valid('query'))), 200))
  .openapi(contracts.publishUnitPattern, async (c) =>
    c.json(await inTenant(c, 'unit-pattern.publish', (session) => publishUnitPattern(session, c.req.valid('json'))), 200),
  )
