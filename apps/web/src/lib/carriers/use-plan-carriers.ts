import type { PlanCarrier } from '@trongtam/client'
import { useQuery } from '@tanstack/react-query'
import { planCarriersQuery } from './carriers-query.ts'

export interface PlanCarriers {
  /** Whom an assignment was given to, if that has ended since. */
  readonly ofAssignment: (assignmentId: string) => PlanCarrier | undefined
  /** Who led a task, if that has ended since. */
  readonly ofLead: (nodeId: string) => PlanCarrier | undefined
  readonly ofDuty: (responsibilityId: string) => PlanCarrier | undefined
}

/** Who carries a plan today; nobody is named until it is known. */
export function usePlanCarriers(slug: string, planId: string): PlanCarriers {
  const { data } = useQuery(planCarriersQuery(slug, planId))
  const carriers = data?.carriers ?? []
  return {
    ofAssignment: (id) => carriers.find(({ assignments }) => assignments.some(({ assignmentId }) => assignmentId === id)),
    ofLead: (id) => carriers.find(({ assignments }) => assignments.some(({ nodeId, role }) => nodeId === id && role === 'lead')),
    ofDuty: (id) => carriers.find(({ responsibilityIds }) => responsibilityIds.includes(id)),
  }
}
