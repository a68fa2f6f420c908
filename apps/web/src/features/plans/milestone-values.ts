import type { PlanDetail, SetPlanMilestones } from '@trongtam/client'
import { formatDate } from '@trongtam/domain'
import { typedDateOrNull } from '#lib/typed-date.ts'

/** A date of the plan's calendar as typed, day first. Without an id it is new; `key` names its row. */
export interface MilestoneValues {
  readonly key: string
  readonly id: string | null
  readonly name: string
  readonly on: string
  /** Taken out, to be put back until the form is saved. */
  readonly removed: boolean
}

export type MilestoneFault = 'name' | 'on'

export function milestoneValues(milestones: PlanDetail['milestones']): MilestoneValues[] {
  return milestones.map(({ id, name, on }) => ({ key: id, id, name, on: formatDate(on), removed: false }))
}

export function newMilestone(key: string): MilestoneValues {
  return { key, id: null, name: '', on: '', removed: false }
}

/** The calendar as the API takes it, earliest first, or what is wrong with each date by its key. */
export function milestonesBody(values: readonly MilestoneValues[]): SetPlanMilestones | { readonly faults: ReadonlyMap<string, MilestoneFault> } {
  const faults = new Map<string, MilestoneFault>()
  const milestones = values
    .filter(({ removed }) => !removed)
    .flatMap(({ key, id, name, on: typed }) => {
      const on = typedDateOrNull(typed)
      if (name.trim() === '') faults.set(key, 'name')
      else if (on === null) faults.set(key, 'on')
      return on === null ? [] : [{ id, name: name.trim(), on }]
    })
  return faults.size > 0 ? { faults } : { milestones: milestones.toSorted((a, b) => a.on.localeCompare(b.on)) }
}

export function areMilestoneValues(value: unknown): value is readonly MilestoneValues[] {
  return Array.isArray(value) && value.every(isMilestoneValues)
}

function isMilestoneValues(value: unknown): value is MilestoneValues {
  return typeof value === 'object' && value !== null && ['key', 'name', 'on'].every((field) => typeof Reflect.get(value, field) === 'string')
}
