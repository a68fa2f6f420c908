import * as contract from '@trongtam/contracts'
import { provinceNames } from '@trongtam/records'
import { createApi } from '#http/api.ts'
import { inTenant } from '#http/tenant-session.ts'
import { etagOf, versionOf } from '#http/version.ts'
import { describeAbolishedNames } from './abolished-names.ts'
import { amendPlan } from './amend-plan.ts'
import { describeChecks } from './check-plan.ts'
import { discardAmendment } from './discard-amendment.ts'
import { issuePlanByDocument } from './issue-plan-by-document.ts'
import { returnPlan, submitPlan } from './submit-plan.ts'

export const issuingRoutes = createApi()
  .openapi(contract.checkPlan, async (c) => {
    const provinces = await c.var.settings.database.lookUp(provinceNames)
    return c.json(await inTenant(c, 'tenant.read', (session) => describeChecks(session, c.req.valid('param').planId, provinces)), 200)
  })
  .openapi(contract.listAbolishedNames, async (c) => {
    const provinces = await c.var.settings.database.lookUp(provinceNames)
    return c.json(await inTenant(c, 'tenant.read', (session) => describeAbolishedNames(session, c.req.valid('param').planId, provinces)), 200)
  })
  .openapi(contract.submitPlan, async (c) => {
    const at = { ...c.req.valid('param'), version: versionOf(c.req.valid('header')['if-match']) }
    const plan = await inTenant(c, 'plan.submit', (session) => submitPlan(session, at))
    c.header('etag', etagOf(plan.version))
    return c.json(plan, 200)
  })
  .openapi(contract.returnPlan, async (c) => {
    const at = { ...c.req.valid('param'), version: versionOf(c.req.valid('header')['if-match']) }
    const plan = await inTenant(c, 'plan.issue', (session) => returnPlan(session, at, c.req.valid('json')))
    c.header('etag', etagOf(plan.version))
    return c.json(plan, 200)
  })
  .openapi(contract.issuePlan, async (c) => {
    const at = { ...c.req.valid('param'), version: versionOf(c.req.valid('header')['if-match']) }
    const plan = await inTenant(c, 'plan.issue', (session) => issuePlanByDocument(session, at, c.req.valid('json')))
    c.header('etag', etagOf(plan.version))
    return c.json(plan, 200)
  })
  .openapi(contract.amendPlan, async (c) => {
    const at = { ...c.req.valid('param'), version: versionOf(c.req.valid('header')['if-match']) }
    const plan = await inTenant(c, 'plan.amend', (session) => amendPlan(session, at, c.req.valid('json')))
    c.header('etag', etagOf(plan.version))
    return c.json(plan, 200)
  })
  .openapi(contract.discardAmendment, async (c) => {
    const at = { ...c.req.valid('param'), version: versionOf(c.req.valid('header')['if-match']) }
    const plan = await inTenant(c, 'plan.amend', (session) => discardAmendment(session, at))
    c.header('etag', etagOf(plan.version))
    return c.json(plan, 200)
  })
