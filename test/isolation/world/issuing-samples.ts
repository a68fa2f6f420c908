import { aPlan } from '@trongtam/testing'
import type { MakeSample, Sample } from './samples.ts'
import type { World } from './world.ts'

const document = { numberSymbol: '9/QĐ-UBND', issuedOn: '2026-09-01', issuer: 'UBND', signer: 'Người ký', title: 'Kế hoạch', theme: null }
const file = { name: 'Quyết định.pdf', base64: Buffer.from('%PDF-1.7\n%%EOF').toString('base64'), notSecret: true }

/** What happens to a whole plan, each upon a plan of its own in the state it needs. */
export const issuingSamples: Readonly<Record<string, MakeSample>> = {
  checkPlan: ({ own, other }) => ({ path: { planId: own.draft.planId }, foreign: { planId: other.draft.planId } }),
  listAbolishedNames: ({ own, other }) => ({ path: { planId: own.draft.planId }, foreign: { planId: other.draft.planId } }),
  submitPlan: async (world) => atPlan(world, await aDraft(world), {}),
  returnPlan: async (world) => atPlan(world, await aSubmittedPlan(world), { reason: 'Thiếu chỉ tiêu' }),
  issuePlan: async (world) => atPlan(world, await aSubmittedPlan(world), { ...document, file }),
  amendPlan: async (world) => atPlan(world, await anIssuedPlan(world), { reason: 'Theo chỉ đạo mới' }),
  discardAmendment: async (world) => atPlan(world, (await anAmendedPlan(world)).id),
  listEditions: ({ own, other }) => ({ path: { planId: own.issued.planId }, query: { limit: '10' }, foreign: { planId: other.issued.planId } }),
  getEdition: ({ own, other }) => ({ path: { planId: own.issued.planId, number: '1' }, foreign: { planId: other.issued.planId } }),
  compareEditions: async (world) => ({
    path: { planId: (await anAmendedPlan(world)).id },
    query: { from: '1' },
    foreign: { planId: world.other.issued.planId },
  }),
  exportComparison: async (world) => ({
    path: { planId: (await anAmendedPlan(world)).id },
    body: { from: 1, to: null },
    foreign: { planId: world.other.issued.planId },
  }),
  exportPlan: ({ own, other }) => ({ path: { planId: own.issued.planId }, body: { edition: 1 }, foreign: { planId: other.issued.planId } }),
  getNodeHistory: ({ own, other }) => ({
    path: { planId: own.issued.planId, nodeId: own.issued.taskId },
    foreign: { planId: other.issued.planId, nodeId: other.issued.taskId },
  }),
}

/** An amendment that lies with the leader, and the document that issues it. */
export async function amendmentToIssue(world: World): Promise<Sample> {
  const { id } = await anAmendedPlan(world)
  await change(world, id, 'POST', '/submission', {})
  return atPlan(world, id, { ...document, numberSymbol: '10/QĐ-UBND', file })
}

async function atPlan(world: World, planId: string, body?: Record<string, unknown>): Promise<Sample> {
  const headers = await versionOf(world, planId)
  return { path: { planId }, headers, ...(body && { body }), foreign: { planId: world.other.issuable.planId } }
}

async function aDraft({ database, own }: World): Promise<string> {
  return (await aPlan(database, own, { status: 'draft', schoolYear: anUnissuedYear() })).id
}

async function aSubmittedPlan(world: World): Promise<string> {
  const planId = await aDraft(world)
  await change(world, planId, 'POST', '/submission', {})
  return planId
}

async function anIssuedPlan({ database, own }: World): Promise<string> {
  return (await aPlan(database, own, { schoolYear: anUnissuedYear() })).id
}

let lastYear = 9_010

/** A year has one issued plan: beyond those of chance, and each once. */
function anUnissuedYear(): number {
  lastYear += 1
  return lastYear
}

/** A plan that is being amended, with a task reworded. */
async function anAmendedPlan(world: World): Promise<{ readonly id: string }> {
  const { id, taskIds } = await aPlan(world.database, world.own, { schoolYear: anUnissuedYear() })
  await change(world, id, 'POST', '/amendment', { reason: 'Theo chỉ đạo mới' })
  const path = `/api/v1/t/${world.own.slug}/plans/${id}/nodes/${taskIds[0]}`
  await world.call('PATCH', path, { as: world.own.founder, headers: { 'if-match': '"1"' }, body: { text: 'Việc đổi lời' } })
  return { id }
}

async function versionOf({ call, own }: World, planId: string): Promise<Record<string, string>> {
  const plan = await call('GET', `/api/v1/t/${own.slug}/plans/${planId}`, { as: own.founder })
  return { 'if-match': plan.headers.get('etag') ?? '' }
}

async function change(world: World, planId: string, method: string, path: string, body: object): Promise<void> {
  const { own, call } = world
  await call(method, `/api/v1/t/${own.slug}/plans/${planId}${path}`, { as: own.founder, headers: await versionOf(world, planId), body })
}
