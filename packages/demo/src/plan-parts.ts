import type { DemoPlanTask, DemoTemplate } from './shape.ts'

type More = Omit<DemoPlanTask, 'text' | 'origin' | 'templateTaskKey' | 'sourceLine'>

/** A task kept word for word from the template; an unknown key is a mistake in the data and throws. */
export function inherited(template: DemoTemplate, templateTaskKey: string, sourceLine: number, more: More = {}): DemoPlanTask {
  const task = template.groups.flatMap((group) => group.tasks).find(({ key }) => key === templateTaskKey)
  if (!task) throw new Error(`no template task ${templateTaskKey}`)
  return { text: task.text, origin: 'inherited', templateTaskKey, sourceLine, ...more }
}

/** A task of the template in the province's own words. */
export function adapted(templateTaskKey: string, sourceLine: number, text: string, more: More = {}): DemoPlanTask {
  return { text, origin: 'adapted', templateTaskKey, sourceLine, ...more }
}

/** A task only this province has. */
export function local(sourceLine: number, text: string, more: More = {}): DemoPlanTask {
  return { text, origin: 'local', sourceLine, ...more }
}
