import type { ProposedChange } from '@trongtam/client'
import type { ChangeFilter } from './reconciliation-search.ts'

export interface ChangeCounts {
  readonly open: number
  readonly conflict: number
  readonly mandatory: number
  readonly deferred: number
  readonly overdue: number
}

export function countChanges(changes: readonly ProposedChange[]): ChangeCounts {
  const count = (meets: (change: ProposedChange) => boolean) => changes.filter(meets).length
  return {
    open: changes.length,
    conflict: count(isOf('conflict')),
    mandatory: count(isOf('mandatory')),
    deferred: count(isOf('deferred')),
    overdue: count(({ overdue }) => overdue),
  }
}

export function shownChanges(changes: readonly ProposedChange[], filter: ChangeFilter | undefined): readonly ProposedChange[] {
  return filter ? changes.filter(isOf(filter)) : changes
}

function isOf(filter: ChangeFilter): (change: ProposedChange) => boolean {
  if (filter === 'conflict') return ({ state }) => state === 'conflict'
  if (filter === 'mandatory') return ({ rule }) => rule === 'mandatory'
  return ({ deferred }) => deferred !== null
}

/** Where a change is listed: under the title of its group, or under one of the parts of a plan outside of groups. */
export interface ChangeSection {
  readonly part: 'theme' | 'whole' | 'group' | 'milestone' | 'basis'
  readonly title: string | null
  /** Of a group of the plan. */
  readonly number: number | null
  readonly changes: readonly ProposedChange[]
}

const order = ['theme', 'whole', 'group', 'milestone', 'basis'] as const

/** Theme first, then the groups as the plan numbers them, dates and legal bases last; every change stands in exactly one section. */
export function changeSections(changes: readonly ProposedChange[]): ChangeSection[] {
  const sections = [...Map.groupBy(changes, (change) => `${partOf(change)} ${change.group ?? ''}`).values()].flatMap((own): ChangeSection[] => {
    const [first] = own
    return first ? [{ part: partOf(first), title: first.group, number: topNumber(own), changes: own }] : []
  })
  return order.flatMap((part) => sections.filter((section) => section.part === part).toSorted(byNumber))
}

/** The keys of the changes that are shown, from top to bottom. */
export function shownKeys(changes: readonly ProposedChange[], filter: ChangeFilter | undefined): string[] {
  return changeSections(shownChanges(changes, filter)).flatMap((section) => section.changes.map(({ key }) => key))
}

function topNumber(changes: readonly ProposedChange[]): number | null {
  const numbers = changes.map(({ number }) => Number.parseInt(number ?? '', 10))
  return numbers.find((number) => !Number.isNaN(number)) ?? null
}

/** What the plan does not have stands behind what it has. */
function byNumber(a: ChangeSection, b: ChangeSection): number {
  return (a.number ?? Number.MAX_SAFE_INTEGER) - (b.number ?? Number.MAX_SAFE_INTEGER)
}

function partOf({ group, kind }: ProposedChange): ChangeSection['part'] {
  if (group !== null) return 'group'
  return kind === 'theme' || kind === 'milestone' || kind === 'basis' ? kind : 'whole'
}

/** The keys that may be decided together without looking at each: no conflict among them. */
export function peacefulKeys(changes: readonly ProposedChange[]): string[] {
  return changes.filter(({ state }) => state === 'only-theirs').map(({ key }) => key)
}

/** The change to look at after some were decided: the next one still open, else the last before them; null when none is left. */
export function nextKey(keys: readonly string[], decided: ReadonlySet<string>): string | null {
  const last = keys.findLastIndex((key) => decided.has(key))
  const isOpen = (key: string) => !decided.has(key)
  return keys.slice(last + 1).find(isOpen) ?? keys.slice(0, Math.max(0, last)).findLast(isOpen) ?? null
}

/** Where an arrow, Home or End leads from a change; null when the key means nothing here. */
export function keyMove(keys: readonly string[], from: string, pressed: string): string | null {
  const index = keys.indexOf(from)
  if (index < 0) return null
  const to = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: keys.length - 1 }[pressed]
  return to === undefined ? null : (keys[to] ?? null)
}
