import * as contract from '@trongtam/contracts'
import { createApi } from '#http/api.ts'
import { inTenant } from '#http/tenant-session.ts'
import { etagOf, versionOf } from '#http/version.ts'
import { citeDocument, removeCitationOf } from './cite-document.ts'
import { dropNode, restoreNode } from './drop-node.ts'
import { finishTask } from './finish-task.ts'
import { moveNode } from './move-node.ts'
import { setMilestones, setTheme } from './set-plan-parts.ts'
import { setTargets } from './set-targets.ts'

export const planEditingRoutes = createApi()
  .openapi(contract.dropPlanNode, async (c) => {
    const at = { ...c.req.valid('param'), version: versionOf(c.req.valid('header')['if-match']) }
    const node = await inTenant(c, 'plan.edit', (session) => dropNode(session, at, c.req.valid('json')))
    c.header('etag', etagOf(node.version))
    return c.json(node, 200)
  })
  .openapi(contract.restorePlanNode, async (c) => {
    const at = { ...c.req.valid('param'), version: versionOf(c.req.valid('header')['if-match']) }
    const node = await inTenant(c, 'plan.edit', (session) => restoreNode(session, at))
    c.header('etag', etagOf(node.version))
    return c.json(node, 200)
  })
  .openapi(contract.movePlanNode, async (c) => {
    const at = { ...c.req.valid('param'), version: versionOf(c.req.valid('header')['if-match']) }
    const node = await inTenant(c, 'plan.edit', (session) => moveNode(session, at, c.req.valid('json')))
    c.header('etag', etagOf(node.version))
    return c.json(node, 200)
  })
  .openapi(contract.setPlanTargets, async (c) => {
    const at = { ...c.req.valid('param'), version: versionOf(c.req.valid('header')['if-match']) }
    const node = await inTenant(c, 'plan.edit', (session) => setTargets(session, at, c.req.valid('json')))
    c.header('etag', etagOf(node.version))
    return c.json(node, 200)
  })
  .openapi(contract.finishTask, async (c) => {
    const at = { ...c.req.valid('param'), version: versionOf(c.req.valid('header')['if-match']) }
    const node = await inTenant(c, 'plan.edit', (session) => finishTask(session, at, c.req.valid('json')))
    c.header('etag', etagOf(node.version))
    return c.json(node, 200)
  })
  .openapi(contract.setPlanTheme, async (c) => {
    const at = { ...c.req.valid('param'), version: versionOf(c.req.valid('header')['if-match']) }
    const plan = await inTenant(c, 'plan.edit', (session) => setTheme(session, at, c.req.valid('json')))
    c.header('etag', etagOf(plan.version))
    return c.json(plan, 200)
  })
  .openapi(contract.setPlanMilestones, async (c) => {
    const at = { ...c.req.valid('param'), version: versionOf(c.req.valid('header')['if-match']) }
    const plan = await inTenant(c, 'plan.edit', (session) => setMilestones(session, at, c.req.valid('json')))
    c.header('etag', etagOf(plan.version))
    return c.json(plan, 200)
  })
  .openapi(contract.addCitation, async (c) =>
    c.json(await inTenant(c, 'plan.edit', (session) => citeDocument(session, c.req.valid('param').planId, c.req.valid('json'))), 200),
  )
  .openapi(contract.removeCitation, async (c) => {
    const { planId, citationId } = c.req.valid('param')
    return c.json(await inTenant(c, 'plan.edit', (session) => removeCitationOf(session, planId, citationId)), 200)
  })
