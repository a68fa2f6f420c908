import type { MakeSample } from './samples.ts'

/** Who carries on for units that ended. */
export const carrierSamples: Readonly<Record<string, MakeSample>> = {
  getPlanCarriers: ({ own, other }) => ({ path: { planId: own.issued.planId }, foreign: { planId: other.issued.planId } }),
  getUnitCarriers: ({ own, other }) => ({ path: { unitId: own.schoolId }, foreign: { unitId: other.schoolId } }),
}
