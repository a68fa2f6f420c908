import { isActorHeading, readActors, type Actor } from './actor.ts'
import type { Entry, Section } from './outline.ts'
import { lengthWithout, quote, type Paragraph } from './paragraph.ts'
import { sentencesOf } from './sentence.ts'
import type { Located } from './source-line.ts'

/** One duty of one actor. `line`, `start`, `end` are the place of the duty. */
export type Responsibility = Located<string> & {
  unit: Located<string>
  duty: string
  /** 'request' where the text says "Đề nghị": such an actor is not under orders. */
  tone: 'order' | 'request'
  /** 'lead' for "chủ trì" or "thường trực", 'coordinate' where the duty opens with "phối hợp". */
  role: 'lead' | 'coordinate' | 'execute'
}

type Binding = { units: Located<string>[]; tone: 'order' | 'request' }

/** The duties under the headings of "Tổ chức thực hiện", or of sections that each open with an actor. */
export function readResponsibilities(section: Section): Responsibility[] {
  const duties: Responsibility[] = []
  let current: Binding | null = null
  for (const [index, entry] of section.entries.entries()) {
    const headed = isHeaded(section.entries, index)
    if (headed && isActorHeading(entry.text)) {
      current = bindingOf(entry)
      continue
    }
    const own: Responsibility[] = mayName(entry, current) ? readSentence(entry.paragraph, entry.marker.from, entry.paragraph.text.length) : []
    duties.push(...own)
    if (own.length > 0) current = isLabelled(entry) ? bindingOfDuties(own) : current
    else if (entry.marker.type === 'number') current = headed && section.role === 'organisation' ? bindingOf(entry) : null
    else if (current !== null) duties.push(...assign(current, entry.words, entry.text))
  }
  return duties
}

/** The duties in running text: every sentence that opens with an actor. */
export function readDutiesInText(paragraph: Paragraph): Responsibility[] {
  return sentencesOf(paragraph.text).flatMap(({ start, end }) => readSentence(paragraph, start, end))
}

function isLabelled(entry: Entry): boolean {
  return entry.marker.type === 'number' || entry.marker.type === 'point' || entry.marker.type === 'subnumber'
}

/** Below an actor's heading a bullet names another actor only in the shape "Actor: duty". */
function mayName(entry: Entry, current: Binding | null): boolean {
  return isLabelled(entry) || current === null || /^[^.;:]{3,120}: /u.test(entry.text)
}

function isHeaded(entries: readonly Entry[], index: number): boolean {
  const next = entries[index + 1]
  return next !== undefined && next.marker.type !== entries[index]?.marker.type
}

function readSentence(paragraph: Paragraph, start: number, end: number): Responsibility[] {
  const sentence = paragraph.text.slice(start, end)
  const reading = readActors(sentence)
  if (reading === null) return []
  const dutyFrom = start + reading.dutyFrom + (/^[\s:,]*/.exec(sentence.slice(reading.dutyFrom))?.[0].length ?? 0)
  const duty = quote(paragraph, dutyFrom, end)
  if (duty.value.replace(/[.;/\s]/g, '') === '') return []
  const units = reading.actors.map((actor) => unitOf(paragraph, start, actor))
  return assign({ units, tone: reading.tone }, duty, paragraph.text.slice(dutyFrom, end))
}

function assign(binding: Binding, duty: Located<string>, text: string): Responsibility[] {
  return binding.units.map((unit) => ({ ...duty, unit, duty: duty.value, tone: binding.tone, role: roleOf(text) }))
}

/** The actors a heading names; a heading that names none we know is taken whole. */
function bindingOf(entry: Entry): Binding {
  const { paragraph, marker, text } = entry
  const reading = isActorHeading(text) ? readActors(text) : null
  if (reading !== null) return { units: reading.actors.map((actor) => unitOf(paragraph, marker.from, actor)), tone: reading.tone }
  return { units: [quote(paragraph, marker.from, lengthWithout(paragraph.text, ' :.;'))], tone: 'order' }
}

function unitOf(paragraph: Paragraph, from: number, actor: Actor): Located<string> {
  return { ...quote(paragraph, from + actor.start, from + actor.end), value: actor.name }
}

function bindingOfDuties(duties: readonly Responsibility[]): Binding {
  return { units: duties.map((duty) => duty.unit), tone: duties[0]?.tone ?? 'order' }
}

function roleOf(duty: string): Responsibility['role'] {
  if (/chủ trì|thường trực/iu.test(duty.slice(0, 120))) return 'lead'
  return /^(?:[^.;]{0,60}, )?phối hợp/iu.test(duty) ? 'coordinate' : 'execute'
}
