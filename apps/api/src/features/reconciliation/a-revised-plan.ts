import type { Database } from '@trongtam/db'
import type { ItemKind, PlanItem } from '@trongtam/domain'
import { loadPlanItems } from '@trongtam/records'
import { aDerivedPlan, aFullTemplate, aProvince, aRevision, laterRevision, type TestTenant } from '@trongtam/testing'
import type { TestAnswer, TestApp } from '../../test-app.ts'

/** For tests: a change as the API tells it. */
export interface ToldChange {
  readonly key: string
  readonly type: string
  readonly kind: ItemKind
  readonly state: string
  readonly [field: string]: unknown
}

/** A province with a draft out of one revision; `revise` publishes the next. */
export async function aRevisedPlan(database: Database, call: TestApp, asked: { readonly decideBy?: string | null; readonly province?: TestTenant } = {}) {
  const { decideBy = null, province = await aProvince(database, ['planner']) } = asked
  const template = await aFullTemplate()
  const planId = await aDerivedPlan(database, province, template)
  const revise = () => aRevision(template.id, laterRevision, { decideBy })
  return { template, revise, ...reconcilingOf(database, call, province, planId) }
}

/** What is done with one plan of a province, in the name of its founder. */
export function reconcilingOf(database: Database, call: TestApp, province: TestTenant, planId: string) {
  const base = `/api/v1/t/${province.slug}/plans/${planId}`
  const ask = (method: string, path: string, body?: object, version?: number): Promise<TestAnswer> =>
    call(method, `${base}${path}`, { as: province.founder, ...(body && { body }), ...(version !== undefined && { headers: { 'if-match': `"${version}"` } }) })
  const read = async () => (await ask('GET', '/reconciliation')).json
  const changes = async (): Promise<ToldChange[]> => (await read()).changes
  const decide = async (decisions: readonly object[], version?: number) => ask('POST', '/reconciliation', { decisions }, version ?? (await read()).version)
  const acceptAll = async () => decide((await changes()).map(({ key }) => ({ key, choice: 'accept' })))
  const items = (): Promise<PlanItem[]> => database.inTenant({ tenantId: province.id, personId: province.founder.id }, (db) => loadPlanItems(db, planId))
  return { province, planId, ask, read, changes, decide, acceptAll, items }
}
