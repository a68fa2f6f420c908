import { addPlanTask, assignTask, derivePlan, editPlanNode, getPlan, getPlanNode, getPlanTree, listPlans, listTasks } from '@trongtam/contracts'
import { createApi } from '#http/api.ts'
import { inTenant } from '#http/tenant-session.ts'
import { etagOf, versionOf } from '#http/version.ts'
import { addNode } from './add-node.ts'
import { assignTaskToUnits } from './assign-task-to-units.ts'
import { derivePlanOfYear } from './derive-plan-of-year.ts'
import { describePlan } from './describe-plan.ts'
import { editNode } from './edit-node.ts'
import { findNodeDetail } from './node-detail-store.ts'
import { pagePlans, pageTasks, readTree } from './plan-reading-store.ts'

export const planRoutes = createApi()
  .openapi(listPlans, async (c) => c.json(await inTenant(c, 'tenant.read', ({ db }) => pagePlans(db, c.req.valid('query'))), 200))
  .openapi(derivePlan, async (c) => c.json(await inTenant(c, 'plan.derive', (session) => derivePlanOfYear(session, c.req.valid('json').schoolYear)), 200))
  .openapi(getPlan, async (c) => {
    const plan = await inTenant(c, 'tenant.read', (session) => describePlan(session, c.req.valid('param').planId))
    c.header('etag', etagOf(plan.version))
    return c.json(plan, 200)
  })
  .openapi(getPlanTree, async (c) =>
    c.json({ nodes: await inTenant(c, 'tenant.read', ({ db, today }) => readTree(db, c.req.valid('param').planId, today)) }, 200),
  )
  .openapi(listTasks, async (c) =>
    c.json(await inTenant(c, 'tenant.read', ({ db, today }) => pageTasks(db, c.req.valid('param').planId, c.req.valid('query'), today)), 200),
  )
  .openapi(getPlanNode, async (c) => {
    const { planId, nodeId } = c.req.valid('param')
    const node = await inTenant(c, 'tenant.read', ({ db, today }) => findNodeDetail(db, planId, nodeId, today))
    c.header('etag', etagOf(node.version))
    return c.json(node, 200)
  })
  .openapi(addPlanTask, async (c) => {
    const node = await inTenant(c, 'plan.edit', (session) => addNode(session, c.req.valid('param').planId, c.req.valid('json')))
    c.header('etag', etagOf(node.version))
    return c.json(node, 200)
  })
  .openapi(editPlanNode, async (c) => {
    const upon = versionOf(c.req.valid('header')['if-match'])
    const node = await inTenant(c, 'plan.edit', (session) => editNode(session, { ...c.req.valid('param'), version: upon }, c.req.valid('json')))
    c.header('etag', etagOf(node.version))
    return c.json(node, 200)
  })
  .openapi(assignTask, async (c) => {
    const upon = versionOf(c.req.valid('header')['if-match'])
    const node = await inTenant(c, 'plan.assign', (session) => assignTaskToUnits(session, { ...c.req.valid('param'), version: upon }, c.req.valid('json')))
    c.header('etag', etagOf(node.version))
    return c.json(node, 200)
  })
