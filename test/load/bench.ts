import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '@trongtam/db'
import { asRole, prepareDatabase } from '@trongtam/db/operator'
import { startEmbeddedServer } from '@trongtam/embedded'
import { captureStatement } from './bench/capture-statement.ts'
import { measureEnumeration } from './bench/enumeration.ts'
import { measureFairness } from './bench/fairness.ts'
import { makeNationalData } from './bench/national-data.ts'
import { measureRounds, measureSql } from './bench/measure.ts'
import { measureHierarchy } from './bench/hierarchy.ts'
import { measureMerging } from './bench/merging.ts'
import { liveComparison, liveTree } from './bench/live-statements.ts'
import { startApi, startBare } from './bench/servers.ts'

/** One run, one machine, one data set: every figure is a ratio to a reference measured in the same run. */
const dataFolder = await mkdtemp(join(tmpdir(), 'trongtam-bench-'))
const server = await startEmbeddedServer({ dataFolder })
const password = 'bench'
const urls = {
  tenant: asRole(server.adminUrl, 'app_user', password),
  platform: asRole(server.adminUrl, 'app_platform', password),
  ministry: asRole(server.adminUrl, 'app_ministry', password),
}
try {
  await prepareDatabase(server.adminUrl, password)
  const database = openDatabase(urls)
  const data = await makeNationalData(database, server.adminUrl, (text) => process.stderr.write(`\r  ${text}    `))
  const enumeration = await measureEnumeration(database)
  const [third, fourth] = data.tenants.slice(3).map(({ id: tenantId, personId }) => ({ tenantId, personId }))
  const hierarchy = third && fourth ? await measureHierarchy(database, server.adminUrl, [third, fourth]) : []
  await database.close()
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
  const bareMinistry = await startBare(server.adminUrl, [{ path: '/comparison-live', opening: 'begin', ...liveComparison(data.templateId) }])
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
  report(rates)
  for (const [name, ratio] of hierarchy) reportRatio(name, ratio)
  for (const [name, ratio] of measureMerging()) reportRatio(name, ratio)
  for (const [name, ratio] of enumeration) reportRatio(`${name}: an account there to one nowhere`, ratio)
  const [quiet = first, noisy = first] = data.tenants.slice(1)
  const tasksOf = ({ slug, planId, token }: typeof first) => ({ url: `${api.url}/api/v1/t/${slug}/plans/${planId}/tasks?limit=50`, headers: as(token) })
  reportRatio('quiet tenant: p99 beside one that asks 10 × as much', await measureFairness(tasksOf(quiet), tasksOf(noisy)))
  for (const child of [api, bare, bareMinistry]) child.stop()
} finally {
  await server.stop()
  await rm(dataFolder, { recursive: true, force: true })
}

function report(rates: ReadonlyMap<string, number>): void {
  for (const [name, rate] of rates) process.stdout.write(`${name.padEnd(44)} ${rate.toFixed(0).padStart(8)} /s\n`)
  const ratios: [string, string, string][] = [
    ['page: API to bare Hono', 'page of 50 tasks, API', 'page of 50 tasks, bare Hono'],
    ['page: API to bare SQL', 'page of 50 tasks, API', 'page of 50 tasks, bare SQL'],
    ['tree: API to bare Hono', 'plan tree, API', 'plan tree, bare Hono'],
    ['tree: API to live aggregation', 'plan tree, API', 'plan tree, handler that aggregates live'],
    ['comparison: API to live aggregation', 'comparison, API', 'comparison, handler that aggregates live'],
  ]
  process.stdout.write('\n')
  for (const [name, ours, reference] of ratios) reportRatio(name, (rates.get(ours) ?? 0) / (rates.get(reference) ?? 1))
}

function reportRatio(name: string, ratio: number): void {
  process.stdout.write(`${name.padEnd(66)} ${ratio.toFixed(2).padStart(8)} ×\n`)
}
