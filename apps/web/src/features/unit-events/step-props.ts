import type { UnitsOfDay } from './event-body.ts'
import type { WizardStep } from './event-search.ts'
import type { EventValues } from './event-values.ts'

/** What every step of the wizard is given. */
export interface StepProps {
  readonly values: EventValues
  readonly units: UnitsOfDay
  readonly onType: (values: EventValues) => void
  readonly onStep: (step: WizardStep) => void
}
