import type { Confidence, DemoTarget, DemoTemplateGroup, DemoTemplateTask, TemplateRule } from '../shape.ts'

type TaskWords = string | { readonly text: string; readonly rule?: TemplateRule; readonly targets?: readonly DemoTarget[] }

/** A group of a template; its tasks get the ids `<group>-t01`, `<group>-t02` … and the group's rule unless they say otherwise. */
export function group(
  key: string,
  number: number,
  title: string,
  tasks: readonly TaskWords[],
  rule: TemplateRule = 'adaptable',
  confidence?: Confidence,
): DemoTemplateGroup {
  return { key, number, title, rule, ...(confidence ? { confidence } : {}), tasks: tasks.map((words, index) => task(key, index, words, rule)) }
}

function task(groupKey: string, index: number, words: TaskWords, rule: TemplateRule): DemoTemplateTask {
  const key = `${groupKey}-t${String(index + 1).padStart(2, '0')}`
  return typeof words === 'string' ? { key, text: words, rule } : { rule, ...words, key }
}
