import { aPlan, type TestPlan } from '@trongtam/testing'
import type { FullProvince } from './full-province.ts'
import type { MakeSample } from './samples.ts'
import type { World } from './world.ts'

const targetAsked = { indicator: null, name: 'Tỉ lệ chuyển cấp', comparator: '>=', low: 95, high: null, text: null, unit: '%', due: null }
const upon = (version: number) => ({ 'if-match': `"${version}"` })

/** What changes the shape of a plan, each upon a draft of its own. */
export const planEditingSamples: Readonly<Record<string, MakeSample>> = {
  dropPlanNode: async (world) => ({ ...(await atTask(world)), body: { reason: 'Chưa đủ điều kiện' } }),
  restorePlanNode: async (world) => {
    const { path, ...sample } = await atTask(world)
    await world.call('POST', `/api/v1/t/${world.own.slug}/plans/${path.planId}/nodes/${path.nodeId}/drop`, {
      as: world.own.founder,
      headers: upon(1),
      body: {},
    })
    return { ...sample, path, headers: upon(2), body: {} }
  },
  movePlanNode: async (world) => {
    const [draft, { draft: foreign }] = [await aDraft(world), world.other]
    return {
      path: { planId: draft.id, nodeId: taskOf(draft, 2) },
      headers: upon(1),
      body: { parentId: draft.groupId, afterId: taskOf(draft, 0), reason: null },
      foreign: { planId: foreign.planId, nodeId: foreign.taskId, parentId: foreign.groupId, afterId: foreign.taskId },
    }
  },
  setPlanTargets: async (world) => {
    const [draft, { draft: foreign }] = [await aDraft(world), world.other]
    return {
      path: { planId: draft.id, nodeId: taskOf(draft, 0) },
      headers: upon(1),
      body: { targets: [{ ...targetAsked, id: await targetOf(world, world.own, draft.id, taskOf(draft, 0)) }], reason: null },
      foreign: { planId: foreign.planId, nodeId: foreign.taskId, 'targets[].id': await targetOf(world, world.other, foreign.planId, foreign.taskId) },
    }
  },
  finishTask: async (world) => ({ ...(await atTask(world)), body: { finishedOn: '2026-10-01' } }),
  setPlanTheme: async (world) => ({ ...(await atPlan(world)), body: { text: 'Kỷ cương, sáng tạo' } }),
  setPlanMilestones: async (world) => {
    const { path, ...sample } = await atPlan(world)
    const milestone = { name: 'Khai giảng', on: '2026-09-05' }
    const { json } = await world.call('PUT', `/api/v1/t/${world.own.slug}/plans/${path.planId}/milestones`, {
      as: world.own.founder,
      headers: upon(1),
      body: { milestones: [{ ...milestone, id: null }] },
    })
    const foreign = { ...sample.foreign, 'milestones[].id': world.other.issued.milestoneId }
    return { path, headers: upon(2), body: { milestones: [{ ...milestone, id: json.milestones[0].id, name: 'Lễ khai giảng' }] }, foreign }
  },
}

function aDraft({ database, own }: World): Promise<TestPlan> {
  return aPlan(database, own, { status: 'draft' })
}

async function atTask(world: World) {
  const draft = await aDraft(world)
  const { planId, taskId } = world.other.draft
  return { path: { planId: draft.id, nodeId: taskOf(draft, 1) }, headers: upon(1), foreign: { planId, nodeId: taskId } }
}

async function atPlan(world: World) {
  return { path: { planId: (await aDraft(world)).id }, headers: upon(1), foreign: { planId: world.other.draft.planId } }
}

function taskOf({ taskIds }: TestPlan, index: number): string {
  const id = taskIds[index]
  if (id === undefined) throw new Error(`a plan of three tasks has no task ${index}`)
  return id
}

async function targetOf({ call }: World, { slug, founder }: FullProvince, planId: string, nodeId: string): Promise<string> {
  const { json } = await call('GET', `/api/v1/t/${slug}/plans/${planId}/nodes/${nodeId}`, { as: founder })
  return json.targets[0].id
}
