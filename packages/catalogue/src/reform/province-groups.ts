import { formerProvinces } from '../former-provinces.ts'
import { provinceCatalogue } from '../provinces.ts'
import { provincesBefore } from './provinces-before.ts'

/** A province of today with those that ended in it: the reform crossed no border of such a group. */
export interface ProvinceGroup {
  readonly code: string
  readonly name: string
  readonly slug: string
  /** The code it bore until 2025-06-30. */
  readonly codeBefore: string
  readonly merged: readonly { readonly code: string; readonly name: string }[]
}

/** The 34 groups by the code of today. */
export const provinceGroups: ReadonlyMap<string, ProvinceGroup> = new Map(
  provinceCatalogue
    .filter(({ validTo }) => validTo === null)
    .map(({ code, name, slug }) => [code, { code, name, slug, codeBefore: codeBefore(name), merged: mergedInto(code) }]),
)

function mergedInto(code: string): ProvinceGroup['merged'] {
  return formerProvinces.flatMap(({ name, successorCode }) => (successorCode === code ? { name, code: codeBefore(name) } : []))
}

function codeBefore(name: string): string {
  const before = provincesBefore.find((province) => province.name === name)
  if (!before) throw new Error(`${name} was no province before the reform`)
  return before.code
}
