import type { PublishTemplate } from '@trongtam/client'
import { typedDateOrNull } from '#lib/typed-date.ts'

export interface PublishValues {
  readonly summary: string
  readonly decideBy: string
}

export const publishFaults = ['summary-missing', 'deadline-missing', 'date-wrong', 'date-over'] as const
export type PublishFault = (typeof publishFaults)[number]

/** What is sent, or what is wrong by field. A deadline is needed where provinces must decide something. */
export function publishBody(
  { summary, decideBy }: PublishValues,
  { binds, today }: { readonly binds: boolean; readonly today: string },
): { readonly body: PublishTemplate } | { readonly faults: { readonly summary?: PublishFault; readonly decideBy?: PublishFault } } {
  const day = typedDateOrNull(decideBy)
  const dateFault = deadlineFault(decideBy, day, { binds, today })
  const faults = { ...(summary.trim() === '' && { summary: 'summary-missing' as const }), ...(dateFault && { decideBy: dateFault }) }
  return Object.keys(faults).length > 0 ? { faults } : { body: { summary: summary.trim(), decideBy: day } }
}

function deadlineFault(typed: string, day: string | null, { binds, today }: { readonly binds: boolean; readonly today: string }): PublishFault | null {
  if (typed.trim() === '') return binds ? 'deadline-missing' : null
  if (day === null) return 'date-wrong'
  return day < today ? 'date-over' : null
}
