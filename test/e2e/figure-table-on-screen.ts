import type { Page } from 'playwright-core'
import { numberOrNull } from '@trongtam/domain'

/** A row of the table of figures, as a person reads it. */
export interface FigureLine {
  /** Of the first unit that the row links to by its own page; empty: none. */
  readonly unitId: string
  readonly value: number | null
  /** The two numbers of a ratio. */
  readonly parts: readonly number[] | null
  readonly change: number | null
  readonly before: number | null
  /** Everything the row says. */
  readonly words: string
}

/** The table of figures on the screen, by what its rows are called. */
export async function readFigureTable(page: Page): Promise<Map<string, FigureLine>> {
  const lines = await page.locator('table tbody tr').all()
  const rows = await Promise.all(
    lines.map(async (line) => ({
      cells: await line.locator('th, td').allInnerTexts(),
      href: (await line.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href'))))[0] ?? '',
    })),
  )
  return new Map(
    rows.map(({ cells, href }) => {
      const [name = '', value = '', change = '', before = ''] = cells
      const line = { unitId: /units\/([0-9a-f-]{36})/.exec(href)?.[1] ?? '', value: firstNumber(value), parts: partsOf(value) }
      return [inOneLine(name), { ...line, change: firstNumber(change), before: firstNumber(before), words: inOneLine(cells.join(' ')) }]
    }),
  )
}

function inOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll('›', '').trim()
}

/** `+1.234 (+10 %)` is 1234, `−5` is −5; words are null. */
function firstNumber(text: string): number | null {
  const found = /^[+−-]?\s?[\d.,]+/.exec(text.trim())?.[0]
  return found === undefined ? null : numberOrNull(found.replace('−', '-').replace(/^\+/, '').trim())
}

function partsOf(text: string): readonly number[] | null {
  const [, numerator, denominator] = /([\d.]+)\/([\d.]+)/.exec(text) ?? []
  return numerator === undefined || denominator === undefined ? null : [numerator, denominator].map((part) => numberOrNull(part) ?? Number.NaN)
}
