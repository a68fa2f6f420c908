import type { Json } from '../canonical-json.ts'
import { citeDocument } from '../cite-document.ts'
import { formatDate } from '../number-format.ts'
import type { PlanItem } from '../plan-item.ts'
import { formatLevel, levelFromRow, type TargetLevel } from '../target.ts'

type Worded = Pick<PlanItem, 'kind' | 'fields'>

/** An item as documents print it: the text of a theme, group or task, `name: level (due)`, a document with its place, `name: dd/MM/yyyy`. */
export function itemWords({ kind, fields }: Worded): string {
  switch (kind) {
    case 'target':
      return targetWords(fields)
    case 'basis':
      return basisWords(fields)
    case 'milestone':
      return fields.on ? `${textOf(fields.name)}: ${formatDate(textOf(fields.on))}` : textOf(fields.name)
    default:
      return textOf(fields.text)
  }
}

/** The level a target's field holds, null where it holds none. */
export function levelOfField(field: Json | undefined): TargetLevel | null {
  const { comparator, value, low = value, high, text, unit } = membersOf(field)
  return levelFromRow({ comparator: textOf(comparator), low: numberOf(low), high: numberOf(high), text: textOf(text), unit: textOf(unit) })
}

export function textOf(field: Json | undefined): string {
  return typeof field === 'string' ? field : ''
}

function targetWords({ name, level: written, due }: Worded['fields']): string {
  const level = levelOfField(written)
  const words = level === null ? textOf(name) : `${textOf(name)}: ${formatLevel(level)}`
  return due ? `${words} (${textOf(due)})` : words
}

function basisWords({ document, place }: Worded['fields']): string {
  const { kind, numberSymbol, issuer, issuedOn, title } = membersOf(document)
  const cited = citeDocument({
    kind: textOf(kind),
    numberSymbol: textOf(numberSymbol) || null,
    issuer: textOf(issuer),
    issuedOn: textOf(issuedOn) || null,
    title: textOf(title),
  })
  return place ? `${cited} (${textOf(place)})` : cited
}

function membersOf(field: Json | undefined): { readonly [name: string]: Json } {
  return isObject(field) ? field : {}
}

function isObject(field: Json | undefined): field is { readonly [name: string]: Json } {
  return typeof field === 'object' && field !== null && !Array.isArray(field)
}

function numberOf(field: Json | undefined): number | null {
  return typeof field === 'number' ? field : null
}
