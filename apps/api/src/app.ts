import { allOperations, openApiDocument, takesKey } from '@trongtam/contracts'
import { Refusal } from '@trongtam/domain'
import { accountRoutes } from '#features/account/account-routes.ts'
import { adoptionRoutes } from '#features/adoption/adoption-routes.ts'
import { auditRoutes } from '#features/audit/audit-routes.ts'
import { carrierRoutes } from '#features/carriers/carrier-routes.ts'
import { comparisonRoutes } from '#features/comparison/comparison-routes.ts'
import { consultationRoutes } from '#features/consultations/consultation-routes.ts'
import { documentRoutes } from '#features/documents/document-routes.ts'
import { editionRoutes } from '#features/editions/edition-routes.ts'
import { homeRoutes } from '#features/home/home-routes.ts'
import { importRoutes } from '#features/imports/import-routes.ts'
import { issuingRoutes } from '#features/issuing/issuing-routes.ts'
import { mailboxRoutes } from '#features/mailbox/mailbox-routes.ts'
import { invitationRoutes } from '#features/people/invitation-routes.ts'
import { peopleRoutes } from '#features/people/people-routes.ts'
import { positionRoutes } from '#features/people/position-routes.ts'
import { oidcRoutes } from '#features/oidc/oidc-routes.ts'
import { planEditingRoutes } from '#features/plans/plan-editing-routes.ts'
import { planRoutes } from '#features/plans/plan-routes.ts'
import { publicationRoutes } from '#features/publications/publication-routes.ts'
import { reconciliationRoutes } from '#features/reconciliation/reconciliation-routes.ts'
import { registrationRoutes } from '#features/registrations/registration-routes.ts'
import { rolloverRoutes } from '#features/rollover/rollover-routes.ts'
import { secondFactorRoutes } from '#features/second-factor/second-factor-routes.ts'
import { sessionRoutes } from '#features/session/session-routes.ts'
import { statisticRoutes } from '#features/statistics/statistic-routes.ts'
import { templateDraftRoutes } from '#features/template-drafts/template-draft-routes.ts'
import { templateRoutes } from '#features/templates/template-routes.ts'
import { tenantRoutes } from '#features/tenants/tenant-routes.ts'
import { themeRoutes } from '#features/themes/theme-routes.ts'
import { unitClassRoutes } from '#features/unit-classes/unit-class-routes.ts'
import { unitKindRoutes } from '#features/unit-kinds/unit-kind-routes.ts'
import { unitFigureRoutes } from '#features/unit-figures/unit-figure-routes.ts'
import { unitPatternRoutes } from '#features/unit-patterns/unit-pattern-routes.ts'
import { unitEventRoutes } from '#features/unit-events/unit-event-routes.ts'
import { unitImportRoutes } from '#features/unit-imports/unit-import-routes.ts'
import { unitRoutes } from '#features/units/unit-routes.ts'
import { type Api, createApi, type Settings } from '#http/api.ts'
import { apiDocs } from '#http/api-docs.ts'
import { boundedWork, openBounds } from '#http/bounded-work.ts'
import { auditRefusals } from '#http/audit-refusals.ts'
import { acceptForm, acceptJson, limitSignUp, onlyFor, provide, refuseQuery, sameOrigin, signedIn } from '#http/guards.ts'
import { takeKey } from '#http/idempotency.ts'
import { limitsOf } from '#http/limits.ts'
import { logRequests } from '#http/log-requests.ts'
import { answerProblem } from '#http/problem.ts'
import { securityHeaders } from '#http/security-headers.ts'
import { measure, vitalRoutes } from '#http/vitals.ts'
import { webPages } from '#http/web-pages.ts'

const megabyte = 1024 * 1024
const provincePaths = [
  'home',
  'search',
  'plans',
  'imports',
  'documents',
  'units',
  'unit-classes',
  'unit-events',
  'unit-days',
  'unit-imports',
  'unit-kinds',
  'unit-figures',
  'statistics',
  'publications',
  'consultations',
  'themes',
]
const signUpPath = '/api/v1/registrations'
const ministryPaths = [
  'comparison',
  'published',
  'published-themes',
  'registrations',
  'tenants',
  'template-drafts',
  'template-revisions',
  'unit-pattern-revisions',
  'adoption',
]

/** The whole server: guards first, then every feature, then the web app for whatever is left. */
export function createApp(settings: Settings): Api {
  const app = createApi()
  app.onError(answerProblem)
  app.use(provide(settings, openBounds(settings.limits ?? limitsOf(10))), securityHeaders, measure, logRequests, auditRefusals(settings), sameOrigin)
  // Who one is comes before the body is read: a stranger makes the server hold nothing.
  app.use('/api/v1/me', signedIn)
  app.use('/api/v1/me/registrations', signedIn)
  app.use('/api/v1/session/second-factor', signedIn)
  app.use('/api/v1/session/step-up', signedIn)
  app.use('/api/v1/account/*', signedIn)
  app.use('/api/v1/t/:slug/*', signedIn)
  app.post(signUpPath, limitSignUp)
  app.use('/api/*', acceptBodyOfRoute, boundedWork)
  for (const path of provincePaths) {
    app.use(`/api/v1/t/:slug/${path}`, onlyFor('province'))
    app.use(`/api/v1/t/:slug/${path}/*`, onlyFor('province'))
  }
  for (const path of ministryPaths) app.use(`/api/v1/t/:slug/${path}/*`, onlyFor('ministry'))
  for (const operation of allOperations) {
    const [method, path] = [operation.method.toUpperCase(), operation.path.replaceAll(/\{(\w+)\}/g, ':$1')]
    if (!operation.request?.query) app.on(method, path, refuseQuery)
    if (takesKey(operation)) app.on(method, path, takeKey(operation.operationId ?? path))
  }
  for (const routes of [
    sessionRoutes,
    secondFactorRoutes,
    accountRoutes,
    mailboxRoutes,
    oidcRoutes,
    homeRoutes,
    planRoutes,
    reconciliationRoutes,
    rolloverRoutes,
    themeRoutes,
    planEditingRoutes,
    issuingRoutes,
    editionRoutes,
    importRoutes,
    documentRoutes,
    unitRoutes,
    unitEventRoutes,
    unitImportRoutes,
    unitClassRoutes,
    unitKindRoutes,
    unitFigureRoutes,
    unitPatternRoutes,
    carrierRoutes,
    statisticRoutes,
    publicationRoutes,
    peopleRoutes,
    positionRoutes,
    invitationRoutes,
    auditRoutes,
    templateRoutes,
    templateDraftRoutes,
    consultationRoutes,
    adoptionRoutes,
    comparisonRoutes,
    registrationRoutes,
    tenantRoutes,
  ])
    app.route('/', routes)
  app.get('/api/openapi.json', (c) => c.json(openApiDocument()))
  app.route('/', apiDocs)
  app.route('/', vitalRoutes)
  app.all('/api/*', () => {
    throw new Refusal('not-found')
  })
  if (settings.webRoot) app.route('/', webPages(settings.webRoot))
  return app
}

const small = acceptJson(megabyte)
const large = acceptJson(24 * megabyte)
const largeBodies = /\/(imports(\/reading)?|theme-sources|people\/import(\/preview)?|unit-imports(\/pasted)?|plans\/[^/]+\/issue|template-drafts\/[^/]+)$/

const form = acceptForm(12 * megabyte)

/** One megabyte of JSON is enough for every body but the text of a document and a spreadsheet; a letter comes in the one form there is. */
const acceptBodyOfRoute: typeof small = (c, next) => {
  if (c.req.path === signUpPath) return form(c, next)
  return (largeBodies.test(c.req.path) ? large : small)(c, next)
}
