import { expect, test } from 'vitest'
import { formerFigures } from './former-figures.ts'
import { generatedFigures } from './generated-figures.ts'
import { haNoi } from './ha-noi/ha-noi.ts'

const figures = generatedFigures(haNoi.units)
const parentOf = new Map(haNoi.units.map(({ key, parentKey }) => [key, parentKey]))

test('what a former unit reported is a little less than its schools of the first year after, ratios still of their parts', () => {
  const former = formerFigures(figures, (key) => parentOf.get(key) ?? undefined)
  expect(new Set(former.map(({ schoolYear }) => schoolYear))).toEqual(new Set([2024]))
  const sum = (of: readonly { readonly kind: string; readonly value: number | null }[]) =>
    of.reduce((total, { kind, value }) => (kind === 'pupils' ? total + (value ?? 0) : total), 0)
  const [before, after] = [sum(former), sum(figures.filter(({ schoolYear }) => schoolYear === 2025))]
  expect([before > after * 0.95, before < after]).toEqual([true, true])
  for (const { numerator, denominator } of former) if (numerator !== null && denominator !== null) expect(numerator).toBeLessThanOrEqual(denominator)
  expect(formerFigures(figures, (key) => parentOf.get(key) ?? undefined)).toEqual(former)
})

test('schools that nobody looked after before are left out', () => {
  expect(formerFigures(figures, () => undefined)).toEqual([])
})
