import type { Report } from './diagnostic.ts'
import { rankOf } from './marker.ts'
import type { Entry, Section } from './outline.ts'
import type { Located } from './source-line.ts'

/** One leaf of the outline: what someone must do, in the words of the source. */
export type Task = Located<string> & {
  /** The last line of a task that was hard-wrapped; equal to `line` otherwise. */
  lastLine: number
  /** The point or sub-heading the task stands under ("a) Giáo dục mầm non"), or null. */
  under: Located<string> | null
  /** True where the sentence only introduces the next ones (background, nothing to do). */
  leadIn: boolean
}

/** A numbered group of tasks; number and title are null where tasks stand directly in the part. */
export type TaskGroup = { number: string | null; title: Located<string> | null; tasks: Task[] }

const background = /(?:^| )là một trong những |(?:đã|vừa) (?:đề ra|xác định|chỉ rõ|khẳng định|ban hành) /u

/**
 * Reads the groups of a part. A group's leaves are the entries without deeper ones below; a plain paragraph under
 * a heading is a leaf; a numbered entry with nothing below is both the heading and its own leaf.
 */
export function readTaskGroups(section: Section, report: Report): TaskGroup[] {
  const runs = splitRuns(section.entries)
  const anyMarked = runs.some((run) => run.heading !== null || run.entries.some((entry) => entry.marker.type !== 'plain'))
  const groups: TaskGroup[] = []
  for (const { heading, entries } of runs) {
    const own = heading === null && anyMarked ? entries.filter((entry) => entry.marker.type !== 'plain') : entries
    const tasks = own.length === 0 && heading !== null ? [toTask(heading, null)] : readLeaves(own)
    if (tasks.length === 0) continue
    groups.push({ number: heading?.marker.label ?? null, title: heading?.words ?? null, tasks })
  }
  for (const task of groups.flatMap((group) => group.tasks)) {
    if (task.leadIn) report('lead-in', 'info', task, 'Câu này giống câu dẫn, không phải việc phải làm: cân nhắc không giao cho đơn vị nào.', 'parts')
  }
  return groups
}

type Run = { heading: Entry | null; entries: Entry[] }

function splitRuns(entries: readonly Entry[]): Run[] {
  const runs: Run[] = [{ heading: null, entries: [] }]
  for (const entry of entries) {
    if (entry.marker.type === 'number') runs.push({ heading: entry, entries: [] })
    else runs.at(-1)?.entries.push(entry)
  }
  return runs
}

function readLeaves(entries: readonly Entry[]): Task[] {
  const tasks: Task[] = []
  const parents: Entry[] = []
  for (const [index, entry] of entries.entries()) {
    const rank = rankOf(entry.marker)
    while (parents.length > 0 && rankOf((parents.at(-1) as Entry).marker) >= rank) parents.pop()
    const next = entries[index + 1]
    if (entry.marker.type !== 'plain' && next !== undefined && rankOf(next.marker) > rank) parents.push(entry)
    else tasks.push(toTask(entry, parents.at(-1)?.words ?? null))
  }
  return tasks
}

function toTask(entry: Entry, under: Located<string> | null): Task {
  const { words, text, paragraph } = entry
  const leadIn = background.test(text) || text.endsWith(':')
  return { ...words, lastLine: paragraph.lastLine, under, leadIn }
}
