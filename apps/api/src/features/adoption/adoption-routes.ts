import { listAdoption, listPublishedThemes } from '@trongtam/contracts'
import { listMergedAway } from '@trongtam/records'
import { createApi } from '#http/api.ts'
import { inMinistry } from '#http/ministry-session.ts'
import { showAdoption } from './show-adoption.ts'
import { showThemes } from './show-themes.ts'

export const adoptionRoutes = createApi()
  .openapi(listAdoption, async (c) => {
    const asked = { schoolYear: c.req.valid('query').schoolYear, merged: await c.var.settings.database.lookUp(listMergedAway) }
    return c.json(await inMinistry(c, 'adoption.read', (db) => showAdoption(db, asked)), 200)
  })
  .openapi(listPublishedThemes, async (c) => {
    const asked = { schoolYear: c.req.valid('query').schoolYear, merged: await c.var.settings.database.lookUp(listMergedAway) }
    return c.json(await inMinistry(c, 'comparison.read', (db) => showThemes(db, asked)), 200)
  })
