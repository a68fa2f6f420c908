import { readActors } from './actor.ts'
import { quote, type Paragraph } from './paragraph.ts'
import { clausesOf, sentencesOf } from './sentence.ts'
import type { Task } from './task-groups.ts'

/** The tasks an item tells of, with the paragraphs they stand in. */
export type ReportTasks = { tasks: Task[]; paragraphs: Paragraph[] }

const inlineList = /nhiệm vụ[^.;:]{0,60}:\s*/iu
const onward = /^(?:Bên cạnh đó|Đồng thời|Cùng với đó|Ngoài ra|Mặt khác),?\s*/u
const announcing = /(?:nhiệm vụ|nội dung|giải pháp)[^.;:]{0,60}(?:sau(?: đây)?|quan trọng|trọng tâm|chủ yếu)?\s*[.:]$/iu
const ordered = /^Theo đó, [^.;]{0,80}(?:yêu cầu|giao|đề nghị|chỉ đạo) /u
const aside = /^(?:Trước đó|Được biết|Năm học (?:mới|\d{4}))|so với cùng k[ỳì]/u

/**
 * The tasks of a press item: items cut by ";" and "." after "… nhiệm vụ …:", or else one per paragraph after the
 * paragraph that announces or orders them. Statistics, asides and captions are left out.
 */
export function readReportTasks(paragraphs: readonly Paragraph[]): ReportTasks {
  const listAt = paragraphs.findIndex((paragraph) => isInlineList(paragraph.text))
  if (listAt >= 0) return readInlineTasks(paragraphs, listAt)
  const orderedAt = paragraphs.findIndex((paragraph) => ordered.test(paragraph.text))
  if (orderedAt >= 0) return readParagraphTasks(paragraphs.slice(orderedAt))
  const announcedAt = paragraphs.findIndex((paragraph) => isAnnouncement(paragraph.text))
  return announcedAt >= 0 ? readParagraphTasks(paragraphs.slice(announcedAt + 1)) : { tasks: [], paragraphs: [] }
}

/** The number of tasks or groups of tasks the item says there are, or null. */
export function statedCount(paragraphs: readonly Paragraph[]): { count: number; paragraph: Paragraph } | null {
  for (const paragraph of paragraphs) {
    const match = /^(\d{1,2}) (?:nhóm )?nhiệm vụ|(?:triển khai|thực hiện) (\d{1,2}) (?:nhóm )?nhiệm vụ/u.exec(paragraph.text)
    const count = match?.[1] ?? match?.[2]
    if (count !== undefined) return { count: Number(count), paragraph }
  }
  return null
}

function isInlineList(text: string): boolean {
  const match = inlineList.exec(text)
  return match !== null && /;/.test(text.slice(match.index + match[0].length))
}

function isAnnouncement(text: string): boolean {
  const last = sentencesOf(text).at(-1)
  const words = last === undefined ? '' : text.slice(last.start).trim()
  return /^(?:Theo đó|Cụ thể|Trong đó)/u.test(words) && announcing.test(words)
}

function readInlineTasks(paragraphs: readonly Paragraph[], listAt: number): ReportTasks {
  const tasks: Task[] = []
  const used: Paragraph[] = []
  for (const [index, paragraph] of paragraphs.slice(listAt).entries()) {
    const opening = index === 0 ? inlineList.exec(paragraph.text) : onward.exec(paragraph.text)
    if (opening === null) break
    const from = opening.index + opening[0].length
    used.push(paragraph)
    for (const { start, end } of clausesOf(paragraph.text)) {
      if (end > from) tasks.push(toTask(paragraph, Math.max(start, from), withoutStop(paragraph.text, end)))
    }
  }
  return { tasks: tasks.filter((task) => task.value !== ''), paragraphs: used }
}

function readParagraphTasks(paragraphs: readonly Paragraph[]): ReportTasks {
  const used: Paragraph[] = []
  for (const paragraph of paragraphs) {
    const isTask = /[.…!]$/.test(paragraph.text) && !aside.test(paragraph.text) && !/chủ đề [“"]/u.test(paragraph.text)
    if (isTask || (/[;:,]$/.test(paragraph.text) && readActors(paragraph.text) !== null)) used.push(paragraph)
  }
  return { tasks: used.map((paragraph) => toTask(paragraph, 0, paragraph.text.length)), paragraphs: used }
}

function withoutStop(text: string, end: number): number {
  let to = end
  while (to > 0 && ' ;.'.includes(text.charAt(to - 1))) to--
  return to
}

function toTask(paragraph: Paragraph, start: number, end: number): Task {
  return { ...quote(paragraph, start, Math.max(start, end)), lastLine: paragraph.lastLine, under: null, leadIn: false }
}
