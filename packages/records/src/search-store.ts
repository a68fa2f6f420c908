import { foldVietnamese, tidyText } from '@trongtam/domain'
import { and, like, or, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'

/** The search form of a row: its words as written, then folded, so that exact diacritics can rank first. */
export function searchTextOf(...texts: readonly (string | null | undefined)[]): string {
  const written = tidyText(texts.filter(Boolean).join(' ')).toLocaleLowerCase('vi')
  return `${written} ¦ ${foldVietnamese(written)}`
}

/** A search form contains every word that is looked for, with or without diacritics; no condition where there is no word. */
export function containsWords(column: PgColumn, q: string): SQL | undefined {
  const words = foldVietnamese(q).split(' ').filter(Boolean)
  return and(...words.map((word) => like(column, `%${word}%`)))
}

const lowerMarked = 'àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđð'
const marked = lowerMarked + lowerMarked.toUpperCase()
const plain = [...marked].map(foldVietnamese).join('')

/** Any of the columns, which have no search form of their own, mentions each word that is looked for, with or without diacritics. */
export function mentionsWords(columns: readonly PgColumn[], q: string): SQL | undefined {
  const words = foldVietnamese(q).split(' ').filter(Boolean)
  return and(...words.map((word) => or(...columns.map((column) => sql`lower(translate(${column}, ${marked}, ${plain})) like ${`%${word}%`}`))))
}
