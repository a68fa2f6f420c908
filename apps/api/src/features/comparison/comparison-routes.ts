import { compareProvinces, getPublishedPlan } from '@trongtam/contracts'
import { createApi } from '#http/api.ts'
import { inMinistry } from '#http/ministry-session.ts'
import { compareYear } from './compare-year.ts'
import { findPublished } from './published-store.ts'

export const comparisonRoutes = createApi()
  .openapi(compareProvinces, async (c) => c.json(await compareYear(c, c.req.valid('query').schoolYear), 200))
  .openapi(getPublishedPlan, async (c) => c.json(await inMinistry(c, 'comparison.read', (db) => findPublished(db, c.req.valid('param').publicationId)), 200))
