import { getHome, searchTenant } from '@trongtam/contracts'
import { createApi } from '#http/api.ts'
import { inTenant } from '#http/tenant-session.ts'
import { describeHome } from './describe-home.ts'
import { searchTexts } from './home-store.ts'

export const homeRoutes = createApi()
  .openapi(getHome, async (c) => c.json(await inTenant(c, 'tenant.read', describeHome), 200))
  .openapi(searchTenant, async (c) => {
    const { q } = c.req.valid('query')
    return c.json({ items: await inTenant(c, 'tenant.read', ({ db, today }) => searchTexts(db, q, today)) }, 200)
  })
