import { anEndingPlan } from '@trongtam/api/a-ending-plan'
import type { MakeSample } from './samples.ts'

/** Each upon an issued plan of its own, whose next year has a template. */
export const rolloverSamples: Readonly<Record<string, MakeSample>> = {
  getRollover: async ({ database, own, other }) => ({
    path: { planId: (await anEndingPlan(database, own)).id },
    foreign: { planId: other.issued.planId },
  }),
  rollOverPlan: async ({ database, own, other }) => {
    const { id: planId, taskIds, next } = await anEndingPlan(database, own)
    return {
      path: { planId },
      headers: { 'if-match': '"1"' },
      body: { choices: [{ nodeId: taskIds[0], carry: 'copy', underId: next.groupIds[1] }] },
      foreign: { planId: other.issued.planId, 'choices[].nodeId': other.issued.taskId },
    }
  },
}
