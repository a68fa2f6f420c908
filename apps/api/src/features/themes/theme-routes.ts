import { listThemes } from '@trongtam/contracts'
import { createApi } from '#http/api.ts'
import { inTenant } from '#http/tenant-session.ts'
import { pageThemes } from './page-themes.ts'

export const themeRoutes = createApi().openapi(listThemes, async (c) =>
  c.json(await inTenant(c, 'tenant.read', ({ db }) => pageThemes(db, c.req.valid('query'))), 200),
)
