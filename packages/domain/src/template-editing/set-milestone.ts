import type { TemplateContent, TemplateMilestone } from '../template.ts'
import { tidyText } from '../vietnamese-text.ts'
import { holdsId } from './holds-id.ts'
import { milestoneFaults } from './template-faults.ts'

/** Adds a milestone or replaces the one with its id. One that is not valid, or whose id something else has, leaves the content as it is: the same object. */
export function setMilestone(content: TemplateContent, milestone: TemplateMilestone): TemplateContent {
  const replaces = content.milestones.some(({ id }) => id === milestone.id)
  if (milestoneFaults(milestone).length > 0 || (!replaces && holdsId(content, milestone.id))) return content
  const tidy = { ...milestone, name: tidyText(milestone.name) }
  const milestones = replaces ? content.milestones.map((one) => (one.id === tidy.id ? tidy : one)) : [...content.milestones, tidy]
  return { ...content, milestones }
}

/** Takes a milestone away. */
export function removeMilestone(content: TemplateContent, milestoneId: string): TemplateContent {
  const milestones = content.milestones.filter(({ id }) => id !== milestoneId)
  return milestones.length === content.milestones.length ? content : { ...content, milestones }
}
