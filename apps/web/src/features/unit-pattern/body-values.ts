import { formatDate, type PatternBody } from '@trongtam/domain'
import { typedDateOrNull } from '#lib/typed-date.ts'

/** A body as its form holds it: days as typed, nothing above as an empty text. */
export type BodyValues = Omit<PatternBody, 'key' | 'under' | 'from' | 'to'> & { readonly under: string; readonly from: string; readonly to: string }

export function valuesOf({ key: _key, under, from, to, ...body }: PatternBody): BodyValues {
  return { ...body, under: under ?? '', from: from === null ? '' : formatDate(from), to: to === null ? '' : formatDate(to) }
}

/** The body that the form holds, or null while a name is missing or a day is none. */
export function bodyOf({ name, under, from, to, ...values }: BodyValues, key: string): PatternBody | null {
  const days = { from: typedDateOrNull(from), to: typedDateOrNull(to) }
  const isNone = (text: string, day: string | null) => text.trim() !== '' && day === null
  if (name.trim() === '' || isNone(from, days.from) || isNone(to, days.to)) return null
  return { ...values, ...days, key, name: name.trim(), under: under === '' ? null : under }
}

/** For drafts kept in the browser: what is of another form is none. */
export function isBodyValues(value: unknown): value is BodyValues {
  if (typeof value !== 'object' || value === null) return false
  const texts = ['name', 'kind', 'level', 'per', 'under', 'from', 'to']
  return texts.every((field) => typeof Reflect.get(value, field) === 'string') && typeof Reflect.get(value, 'bearsCode') === 'boolean'
}
