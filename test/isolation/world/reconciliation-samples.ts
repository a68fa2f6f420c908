import { aRevisedPlan } from '@trongtam/api/a-revised-plan'
import type { MakeSample, Sample } from './samples.ts'
import type { World } from './world.ts'

/** Each upon a plan of its own, of a template that has gone on. */
export const reconciliationSamples: Readonly<Record<string, MakeSample>> = {
  getReconciliation: async (world) => (await aRevised(world)).at,
  previewDecisions: async (world) => {
    const { at, decisions } = await aRevised(world)
    return { ...at, body: { decisions } }
  },
  decideChanges: async (world) => {
    const { at, decisions } = await aRevised(world)
    return { ...at, headers: { 'if-match': '"1"' }, body: { decisions } }
  },
  undoDecisions: async (world) => {
    const { at, decisions, decide } = await aRevised(world)
    const { json } = await decide(decisions)
    const foreign = { ...at.foreign, stepId: world.other.stepId }
    return { ...at, foreign, headers: { 'if-match': `"${json.version}"` }, body: { stepId: json.undoable.stepId } }
  },
}

async function aRevised({ database, call, own, other }: World) {
  const { revise, changes, decide, planId } = await aRevisedPlan(database, call, { province: own })
  await revise()
  const decisions = (await changes()).map(({ key }) => ({ key, choice: 'accept' }))
  const at: Sample = { path: { planId }, foreign: { planId: other.draft.planId } }
  return { at, decisions, decide }
}
