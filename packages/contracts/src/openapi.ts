import { OpenAPIHono, type RouteConfig, z } from '@hono/zod-openapi'
import * as abolishedNames from './abolished-names.ts'
import * as account from './account.ts'
import * as audit from './audit.ts'
import * as carriers from './carriers.ts'
import * as comparison from './comparison.ts'
import * as documents from './documents.ts'
import * as home from './home.ts'
import * as imports from './imports.ts'
import * as invitations from './invitations.ts'
import * as mailbox from './mailbox.ts'
import * as people from './people.ts'
import * as peopleImport from './people-import.ts'
import * as oidc from './oidc.ts'
import * as planNodes from './plan-nodes.ts'
import * as plans from './plans.ts'
import * as positions from './positions.ts'
import * as publications from './publications.ts'
import * as registrations from './registrations.ts'
import { IdempotencyKey, takesKey } from './repeating.ts'
import * as secondFactor from './second-factor.ts'
import * as session from './session.ts'
import * as statistics from './statistics.ts'
import * as templates from './templates.ts'
import * as tenants from './tenants.ts'
import * as unitClasses from './unit-classes.ts'
import * as unitDays from './unit-days.ts'
import * as unitEvents from './unit-events.ts'
import * as unitKinds from './unit-kinds.ts'
import * as unitImports from './unit-imports.ts'
import * as unitFigures from './unit-figures.ts'
import * as unitPatterns from './unit-patterns.ts'
import * as units from './units.ts'
import * as adoption from './adoption.ts'
import * as consultations from './consultations.ts'
import * as editions from './editions.ts'
import * as legalBases from './legal-bases.ts'
import * as planEditing from './plan-editing.ts'
import * as planIssuing from './plan-issuing.ts'
import * as reconciliation from './reconciliation.ts'
import * as rollover from './rollover.ts'
import * as templateDrafts from './template-drafts.ts'
import * as themes from './themes.ts'

/** Every operation of the API, in the order of the document. */
export const allOperations: readonly RouteConfig[] = [
  session,
  secondFactor,
  account,
  oidc,
  mailbox,
  home,
  plans,
  planNodes,
  planEditing,
  carriers,
  abolishedNames,
  planIssuing,
  reconciliation,
  editions,
  themes,
  rollover,
  imports,
  documents,
  legalBases,
  units,
  unitClasses,
  unitKinds,
  unitEvents,
  unitDays,
  unitImports,
  unitFigures,
  statistics,
  publications,
  people,
  positions,
  invitations,
  peopleImport,
  registrations,
  tenants,
  audit,
  templates,
  templateDrafts,
  unitPatterns,
  consultations,
  comparison,
  adoption,
].flatMap((noun) => Object.values(noun).filter(isOperation))

/** The OpenAPI 3.1 document, made of the operations alone. */
export function openApiDocument() {
  const registry = new OpenAPIHono()
  registry.openAPIRegistry.registerComponent('securitySchemes', 'session', { type: 'apiKey', in: 'cookie', name: '__Host-trongtam' })
  for (const operation of allOperations) registry.openAPIRegistry.registerPath({ security: [{ session: [] }], ...withKey(operation) })
  return registry.getOpenAPI31Document({
    openapi: '3.1.0',
    info: { title: 'Trọng Tâm', version: '1', description: "School-year plans of Vietnam's provinces, derived from the ministry's template." },
  })
}

/** The header is the same for all that take it: it is described here and read in one place of the server. */
function withKey(operation: RouteConfig): RouteConfig {
  if (!takesKey(operation)) return operation
  const own = operation.request?.headers instanceof z.ZodObject ? operation.request.headers : z.object({})
  return { ...operation, request: { ...operation.request, headers: own.extend({ 'idempotency-key': IdempotencyKey.optional() }) } }
}

function isOperation(value: unknown): value is RouteConfig {
  return typeof value === 'object' && value !== null && 'operationId' in value
}
