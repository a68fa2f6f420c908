import type { Context } from 'hono'
import { matchedRoutes } from 'hono/route'
import type { ApiEnv } from './api.ts'

/** The route that answers a request, as it was written (`/api/v1/t/:slug/plans`): it names no tenant and no id. */
export function routeOf(c: Context<ApiEnv>): string {
  return matchedRoutes(c).findLast(({ path }) => !path.endsWith('*'))?.path ?? '*'
}
