import { formatDate, type TemplateMilestone, tidyText } from '@trongtam/domain'
import { typedDateOrNull } from '#lib/typed-date.ts'

/** A date of the year's calendar as typed. */
export interface MilestoneValues {
  readonly name: string
  readonly on: string
}

export const emptyMilestone: MilestoneValues = { name: '', on: '' }

export function milestoneValues({ name, on }: TemplateMilestone): MilestoneValues {
  return { name, on: formatDate(on) }
}

/** The milestone the values make; null without words or a day of the calendar. */
export function milestoneOrNone({ name, on }: MilestoneValues, { id, rule }: Pick<TemplateMilestone, 'id' | 'rule'>): TemplateMilestone | null {
  const day = typedDateOrNull(on)
  return day === null || tidyText(name) === '' ? null : { id, name: tidyText(name), on: day, rule }
}
