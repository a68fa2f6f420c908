import type { Database, DatabaseUrls } from '@trongtam/db'
import { captureStatement } from './capture-statement.ts'
import { measureFairness } from './fairness.ts'
import { liveComparison, liveTree } from './live-statements.ts'
import { measureRounds, measureSql } from './measure.ts'
import type { Ratio } from './merging.ts'
import { makeNationalData } from './national-data.ts'
import { startApi, startBare } from './servers.ts'

/** What reads cost over HTTP beside a bare server and bare SQL, upon the plans of a whole country. */
export async function measureRequests(
  database: Database,
  adminUrl: string,
  urls: Required<DatabaseUrls>,
): Promise<{ rates: ReadonlyMap<string, number>; ratios: Ratio[] }> {
  const data = await makeNationalData(database, adminUrl, (text) => process.stderr.write(`\r  ${text}    `))
  process.stderr.write(`\r  ${data.tenants.length} provinces, ${data.assignments} assignments\n`)
  const first = data.tenants[0]
  if (!first) throw new Error('no data')
  const opening = `begin; select app.set_tenant('${first.id}', '${first.personId}')`
  const base = `/api/v1/t/${first.slug}/plans/${first.planId}`
  const page = await captureStatement(urls, first.token, `${base}/tasks?limit=50`)
  const tree = await captureStatement(urls, first.token, `${base}/tree`)
  const liveTreeStatement = liveTree(first.id, first.planId)
  const api = await startApi(urls)
  const bare = await startBare(urls.tenant, [
    { path: '/page', opening, ...page },
    { path: '/tree', opening, ...tree },
    { path: '/tree-live', opening, ...liveTreeStatement },
  ])
  const bareMinistry = await startBare(adminUrl, [{ path: '/comparison-live', opening: 'begin', ...liveComparison(data.templateId) }])
  const as = (token: string) => ({ cookie: `trongtam=${token}` })
  const compare = [
    { name: 'page of 50 tasks, API', url: `${api.url}${base}/tasks?limit=50`, headers: as(first.token) },
    { name: 'page of 50 tasks, bare Hono', url: `${bare.url}/page`, headers: {} },
    { name: 'plan tree, API', url: `${api.url}${base}/tree`, headers: as(first.token) },
    { name: 'plan tree, bare Hono', url: `${bare.url}/tree`, headers: {} },
    { name: 'plan tree, handler that aggregates live', url: `${bare.url}/tree-live`, headers: {} },
    { name: 'comparison, API', url: `${api.url}/api/v1/t/${data.ministry.slug}/comparison`, headers: as(data.ministry.token) },
    { name: 'comparison, handler that aggregates live', url: `${bareMinistry.url}/comparison-live`, headers: {} },
  ]
  const rates = await measureRounds(compare)
  rates.set('page of 50 tasks, bare SQL', await measureSql(urls.tenant, opening, page))
  const [quiet = first, noisy = first] = data.tenants.slice(1)
  const tasksOf = ({ slug, planId, token }: typeof first) => ({ url: `${api.url}/api/v1/t/${slug}/plans/${planId}/tasks?limit=50`, headers: as(token) })
  const fairness = await measureFairness(tasksOf(quiet), tasksOf(noisy))
  for (const child of [api, bare, bareMinistry]) child.stop()
  return { rates, ratios: [...ratiosOf(rates), ['quiet tenant: p99 beside one that asks 10 × as much', fairness]] }
}

function ratiosOf(rates: ReadonlyMap<string, number>): Ratio[] {
  const ratios: [string, string, string][] = [
    ['page: API to bare Hono', 'page of 50 tasks, API', 'page of 50 tasks, bare Hono'],
    ['page: API to bare SQL', 'page of 50 tasks, API', 'page of 50 tasks, bare SQL'],
    ['tree: API to bare Hono', 'plan tree, API', 'plan tree, bare Hono'],
    ['tree: API to live aggregation', 'plan tree, API', 'plan tree, handler that aggregates live'],
    ['comparison: API to live aggregation', 'comparison, API', 'comparison, handler that aggregates live'],
  ]
  return ratios.map(([name, ours, reference]) => [name, (rates.get(ours) ?? 0) / (rates.get(reference) ?? 1)])
}
