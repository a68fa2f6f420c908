import { aPatternToPublish } from '@trongtam/api/a-pattern-to-publish'
import type { MakeSample } from './samples.ts'

/** The pattern of units, the same for everybody. */
export const unitPatternSamples: Readonly<Record<string, MakeSample>> = {
  getUnitPattern: () => ({ query: { revision: '0' } }),
  listUnitPatterns: () => ({ query: { limit: '10' } }),
  publishUnitPattern: () => ({ body: aPatternToPublish() }),
}
