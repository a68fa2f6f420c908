import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decisionToJson } from './decision-to-json.ts'
import { readDecision } from './read-decision.ts'
import type { ReadDecision } from './reading.ts'
import { directive } from './samples/directive.ts'
import { planDecision } from './samples/plan-decision.ts'
import { pressItem } from './samples/press-item.ts'
import type { Span } from './source-line.ts'
import { formatVietnameseNumber, readVietnameseNumber } from './vietnamese-number.ts'

const samples = [planDecision, directive, pressItem]

/** Text made of pieces of the samples, so that random texts reach every rule. */
const pieces = samples.flatMap((sample) => sample.split('\n'))
const documentLike = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 30 })), { maxLength: 40 })
  .map((lines) => lines.join('\n'))

function spansOf(value: unknown): Span[] {
  if (value === null || typeof value !== 'object') return []
  const own = 'line' in value && 'start' in value && typeof value.start === 'number' ? [value as Span] : []
  return [...own, ...Object.values(value).flatMap(spansOf)]
}

function tasksOf(read: ReadDecision) {
  return read.parts.flatMap((part) => part.groups.flatMap((group) => group.tasks))
}

function shapeOf(text: string): unknown {
  const { parts, legalBases, targets, responsibilities, recipients, ...rest } = decisionToJson(readDecision(text))
  const { number, date, signer, schoolYear, theme, issuer, kind } = rest
  const clean = (words: string | null): string => (words ?? '').normalize('NFC').replace(/\s+/g, ' ').trim()
  return {
    fields: [number, date, signer, schoolYear, theme, issuer, kind],
    groups: parts.map((part) => [
      part.number,
      part.groups.map((group) => [group.number, clean(group.title), group.tasks.map((task) => [clean(task.text), task.line])]),
    ]),
    legalBases: legalBases.map((basis) => [basis.symbol, basis.date, basis.lines]),
    targets: targets.map((target) => [target.comparator, target.value, target.range, target.unit]),
    responsibilities: responsibilities.map((duty) => [clean(duty.unit), clean(duty.duty), duty.line]),
    recipients: recipients.map(clean),
  }
}

describe('a reading', () => {
  test('never throws, and every span lies inside its line', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), documentLike), (text) => {
        const lines = text.split(/\r\n|\n|\r/)
        for (const { line, start, end } of spansOf(readDecision(text))) {
          const source = lines[line - 1]
          expect(source).toBeDefined()
          expect(start >= 0 && start <= end && end <= (source ?? '').length).toBe(true)
        }
      }),
    )
  })

  test('finds every task in the words of its own line', () => {
    fc.assert(
      fc.property(documentLike, (text) => {
        const lines = text.split(/\r\n|\n|\r/)
        for (const task of tasksOf(readDecision(text))) {
          const words = (lines[task.line - 1] ?? '').slice(task.start, task.end).normalize('NFC')
          expect(task.value.startsWith(words)).toBe(true)
          if (task.lastLine === task.line) expect(task.value).toBe(words)
        }
      }),
    )
  })

  test('is the same whatever the spaces, line ends and composition of the text', () => {
    const spaced = (text: string, gap: string): string => text.replaceAll(/(?<=\S) (?=\S)/g, gap)
    for (const sample of samples) {
      const shape = shapeOf(sample)
      for (const gap of ['  ', '\u00a0', ' \u00a0 ', '\t']) expect(shapeOf(spaced(sample, gap))).toEqual(shape)
      expect(shapeOf(sample.replaceAll('\n', '\r\n'))).toEqual(shape)
      expect(shapeOf(sample.normalize('NFD'))).toEqual(shape)
      expect(shapeOf(`\ufeff${sample}`)).toEqual(shape)
      expect(shapeOf(sample.replaceAll(/^(?=.)/gm, '   '))).toEqual(shape)
    }
  })

  test('is the same wherever a space is doubled or made unbreakable', () => {
    fc.assert(
      fc.property(fc.constantFrom(...samples), fc.infiniteStream(fc.constantFrom(' ', ' ', '  ', '\u00a0', '\u00a0 ')), (sample, gaps) => {
        const noisy = sample.replaceAll(/(?<=\S) (?=\S)/g, () => gaps.next().value ?? ' ')
        expect(shapeOf(noisy)).toEqual(shapeOf(sample))
      }),
      { numRuns: 40 },
    )
  })
})

describe('a Vietnamese number', () => {
  test('reads back as written', () => {
    const written = fc.oneof(
      fc.integer({ min: 0, max: 10 ** 12 }),
      fc.integer({ min: 0, max: 10 ** 8 }).map((cents) => cents / 100),
    )
    fc.assert(
      fc.property(written, (value) => {
        expect(readVietnameseNumber(formatVietnameseNumber(value))).toBe(value)
      }),
    )
  })

  test('groups thousands with dots, opens decimals with a comma, and is never guessed', () => {
    expect(['230.000', '95,5', '2792', '2.111.600', '06'].map(readVietnameseNumber)).toEqual([230000, 95.5, 2792, 2111600, 6])
    expect(['95.5', '1.23', '', 'năm', '1,2,3', '0.500'].map(readVietnameseNumber)).toEqual([null, null, null, null, null, null])
  })
})
