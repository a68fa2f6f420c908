export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/**
 * One text for one value: keys in code-unit order, no blanks, numbers and strings as JSON writes them (the idea of
 * RFC 8785). Equal values give equal texts, and reading the text gives the value back (-0 as 0). Throws a TypeError on
 * what JSON cannot write: NaN, Infinity, undefined.
 */
export function canonicalJson(value: Json): string {
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value === null || typeof value !== 'object') return scalarText(value)
  const members = Object.keys(value)
    .toSorted()
    .map((key) => `${scalarText(key)}:${canonicalJson(value[key] as Json)}`)
  return `{${members.join(',')}}`
}

function scalarText(value: null | boolean | number | string): string {
  const written = value === null || typeof value === 'boolean' || typeof value === 'string' || Number.isFinite(value)
  if (!written) throw new TypeError(`JSON cannot write ${String(value)}`)
  return JSON.stringify(value)
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}
