import { type FaultOfCell, foldVietnamese } from '@trongtam/domain'
import { codeKey, type UnitsOfDay } from './units-of-day.ts'

/** Why the parent that words mean is not there on the day: it begins later, it ended before, or nobody was ever called so. */
export function absentParent(words: string, { laterByCode, laterByName, endedByCode, endedByName }: UnitsOfDay): FaultOfCell {
  const [code, name] = [codeKey(words), foldVietnamese(words)]
  const later = (laterByCode.get(code) ?? laterByName.get(name))?.[0]
  if (later) return { column: 'parent', code: 'parent-begins-later', about: `day:${later.validFrom}` }
  const ended = (endedByCode.get(code) ?? endedByName.get(name))?.at(-1)
  if (ended?.validTo) return { column: 'parent', code: 'parent-ended', about: `day:${ended.validTo}` }
  return { column: 'parent', code: 'unknown-parent', about: null }
}
