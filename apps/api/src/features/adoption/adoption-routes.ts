import { listAdoption, listPublishedThemes } from '@trongtam/contracts'
import { createApi } from '#http/api.ts'
import { inMinistry } from '#http/ministry-session.ts'
import { showAdoption } from './show-adoption.ts'
import { showThemes } from './show-themes.ts'

export const adoptionRoutes = createApi()
  .openapi(listAdoption, async (c) => c.json(await inMinistry(c, 'adoption.read', (db) => showAdoption(db, c.req.valid('query').schoolYear)), 200))
  .openapi(listPublishedThemes, async (c) => c.json(await inMinistry(c, 'comparison.read', (db) => showThemes(db, c.req.valid('query').schoolYear)), 200))
