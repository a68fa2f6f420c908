import { isIsoDate } from '../iso-date.ts'
import type { PatternBody, UnitPatternContent } from '../unit-pattern-content.ts'
import { foldVietnamese, tidyText } from '../vietnamese-text.ts'
import { isPartOn, liesWithin, overlap, rankOf } from './bodies-on.ts'

export const patternFaultCodes = [
  'no-words',
  'key-twice',
  'placeholder-unknown',
  'placeholder-missing',
  'days-invalid',
  'under-unknown',
  'under-lower',
  'under-away',
  'bodies-in-a-ring',
  'name-twice',
  'code-twice',
  'own-kinds',
  'no-education-department',
  'no-top',
] as const
export type PatternFaultCode = (typeof patternFaultCodes)[number]

/** `path`: the key of a body and its field, as in `commune-office.under`; `classes.3.name`; or `bodies`. */
export interface PatternFault {
  readonly path: string
  readonly code: PatternFaultCode
}

/** All that makes a content no pattern a province could begin with on a day. */
export function patternFaults({ bodies, classes }: UnitPatternContent, day: string): PatternFault[] {
  const byKey = new Map(bodies.map((body) => [body.key, body]))
  return [
    ...bodies.flatMap((body, index) => [...wordFaults(body), ...dayFaults(body), ...underFaults(body, byKey), ...twinFaults(body, bodies.slice(0, index))]),
    ...classes.flatMap((each, index) => classFaults(each, classes.slice(0, index), `classes.${index}`)),
    ...faultIf(!bodies.some((body) => isPartOn(body, day) && isTop(body)), 'bodies', 'no-top'),
    ...faultIf(!bodies.some((body) => isOffice(body, day)), 'bodies', 'no-education-department'),
  ]
}

/** Where a province's first administrator is appointed: at home from its first day on. */
function isOffice(body: PatternBody, day: string): boolean {
  return body.kind === 'education-department' && body.per === 'province' && body.to === null && isPartOn(body, day)
}

function isTop({ per, under }: PatternBody): boolean {
  return under === null && per === 'province'
}

const placeholders = ['place', 'name']

function wordFaults({ key, name, per }: PatternBody): PatternFault[] {
  const named = [...name.matchAll(/\{([^{}]*)\}/g)].map(([, placeholder = '']) => placeholder)
  const rest = name.replaceAll(/\{(place|name)\}/g, '')
  return [
    ...faultIf(foldVietnamese(rest) === '', `${key}.name`, 'no-words'),
    ...faultIf(named.some((placeholder) => !placeholders.includes(placeholder)) || /[{}]/.test(rest), `${key}.name`, 'placeholder-unknown'),
    // Without its place all districts or communes would have a body of one name.
    ...faultIf(per !== 'province' && !named.some((placeholder) => placeholders.includes(placeholder)), `${key}.name`, 'placeholder-missing'),
  ]
}

function dayFaults({ key, from, to }: PatternBody): PatternFault[] {
  const areDays = [from, to].every((day) => day === null || isIsoDate(day))
  return faultIf(!areDays || (from !== null && to !== null && from >= to), `${key}.from`, 'days-invalid')
}

function underFaults(body: PatternBody, byKey: ReadonlyMap<string, PatternBody>): PatternFault[] {
  const path = `${body.key}.under`
  if (body.under === null) return faultIf(body.per !== 'province', path, 'under-unknown')
  const upper = byKey.get(body.under)
  if (!upper) return [{ path, code: 'under-unknown' }]
  return [
    ...faultIf(rankOf(upper.per) > rankOf(body.per), path, 'under-lower'),
    ...faultIf(!liesWithin(body, upper), path, 'under-away'),
    ...faultIf(isInRing(body, byKey), path, 'bodies-in-a-ring'),
  ]
}

function isInRing(body: PatternBody, byKey: ReadonlyMap<string, PatternBody>): boolean {
  const seen = new Set<string>()
  let at: PatternBody | undefined = body
  while (at?.under && !seen.has(at.key)) {
    seen.add(at.key)
    at = byKey.get(at.under)
  }
  return at !== undefined && at.under !== null && seen.has(at.key)
}

/** What a body shares with one that stands before it, so that each pair is told once. */
function twinFaults(body: PatternBody, before: readonly PatternBody[]): PatternFault[] {
  const together = before.filter((other) => other.per === body.per && overlap(body, other))
  return [
    ...faultIf(
      before.some(({ key }) => key === body.key),
      `${body.key}.key`,
      'key-twice',
    ),
    ...faultIf(
      together.some((other) => other.under === body.under && sameWords(other.name, body.name)),
      `${body.key}.name`,
      'name-twice',
    ),
    ...faultIf(body.bearsCode && together.some(({ bearsCode }) => bearsCode), `${body.key}.bearsCode`, 'code-twice'),
  ]
}

type PatternClass = UnitPatternContent['classes'][number]

function classFaults({ name, rule }: PatternClass, before: readonly PatternClass[], path: string): PatternFault[] {
  return [
    ...faultIf(foldVietnamese(name) === '', `${path}.name`, 'no-words'),
    ...faultIf(
      before.some((other) => sameWords(other.name, name)),
      `${path}.name`,
      'name-twice',
    ),
    // A kind of one province's own is nobody else's.
    ...faultIf(rule.ownKinds !== undefined, `${path}.rule`, 'own-kinds'),
  ]
}

function sameWords(a: string, b: string): boolean {
  return tidyText(a) === tidyText(b)
}

function faultIf(isFault: boolean, path: string, code: PatternFaultCode): PatternFault[] {
  return isFault ? [{ path, code }] : []
}
