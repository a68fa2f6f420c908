import type { PlanCarrier } from '@trongtam/client'
import { CarriedNow } from '#lib/carriers/carried-now.tsx'
import { Missing } from './missing.tsx'

interface LeadProps {
  readonly name: string | null
  readonly carrier: PlanCarrier | undefined
  /** Without links, in a row that is opened as a whole. */
  readonly plain?: boolean
}

/** Who leads a task, as the plan says, and who carries it now where that unit has ended. */
export function Lead({ name, carrier, plain = false }: LeadProps) {
  if (name === null) return <Missing what="lead" />
  return (
    <>
      {name}
      <CarriedNow carrier={carrier} plain={plain} />
    </>
  )
}
