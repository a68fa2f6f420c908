import { OpenAPIHono, type RouteConfig } from '@hono/zod-openapi'
import * as comparison from './comparison.ts'
import * as documents from './documents.ts'
import * as home from './home.ts'
import * as imports from './imports.ts'
import * as plans from './plans.ts'
import * as publications from './publications.ts'
import * as session from './session.ts'
import * as statistics from './statistics.ts'
import * as templates from './templates.ts'
import * as units from './units.ts'

/** Every operation of the API, in the order of the document. */
export const allOperations: readonly RouteConfig[] = [session, home, plans, imports, documents, units, statistics, publications, templates, comparison].flatMap(
  (noun) => Object.values(noun).filter(isOperation),
)

/** The OpenAPI 3.1 document, made of the operations alone. */
export function openApiDocument() {
  const registry = new OpenAPIHono()
  registry.openAPIRegistry.registerComponent('securitySchemes', 'session', { type: 'apiKey', in: 'cookie', name: '__Host-trongtam' })
  for (const operation of allOperations) registry.openAPIRegistry.registerPath({ security: [{ session: [] }], ...operation })
  return registry.getOpenAPI31Document({
    openapi: '3.1.0',
    info: { title: 'Trọng Tâm', version: '1', description: "School-year plans of Vietnam's provinces, derived from the ministry's template." },
  })
}

function isOperation(value: unknown): value is RouteConfig {
  return typeof value === 'object' && value !== null && 'operationId' in value
}
