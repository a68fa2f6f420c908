import { Refusal } from '@trongtam/domain'

export function etagOf(version: number): string {
  return `"${version}"`
}

/** The version a change was made upon. Refuses 'version-required' without If-Match, 'invalid-input' for another form. */
export function versionOf(ifMatch: string | undefined): number {
  if (ifMatch === undefined) throw new Refusal('version-required')
  const match = /^(?:W\/)?"(\d{1,9})"$/.exec(ifMatch)
  if (!match) throw new Refusal('invalid-input', { fields: [{ path: 'if-match', message: 'must be an ETag' }] })
  return Number(match[1])
}
