import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { law } from './law.ts'
import { wordDifferences, type WordDifference } from './word-differences.ts'

const differ = { wordDifferences }
const words = fc.array(fc.constantFrom('nâng', 'cao', 'chất', 'lượng', ' ', ' ', '  ', ',', '.', '24,5', '%', '\n', 'giáo', 'dục'), { maxLength: 14 })
const texts = fc.oneof(
  words.map((list) => list.join('')),
  fc.string({ unit: 'binary' }),
)
const distinct = fc.uniqueArray(fc.stringMatching(/^[a-zđơư]{1,6}$/), { minLength: 1, maxLength: 12 })

function joined(runs: readonly WordDifference[], without: WordDifference['kind']): string {
  return runs.map(({ kind, text }) => (kind === without ? '' : text)).join('')
}

describe('the differences of two texts', () => {
  test('join to both of them, to the letter', () => {
    law(
      differ,
      fc.tuple(texts, texts),
      ({ wordDifferences }, [before, after]) => {
        const runs = wordDifferences(before, after)
        expect([joined(runs, 'added'), joined(runs, 'removed')]).toEqual([before, after])
      },
      'one that tidies blanks',
      { wordDifferences: (before, after) => wordDifferences(before, after).map(({ kind, text }) => ({ kind, text: text.trim() })) },
    )
  })

  test('are runs: none is empty, no two of a kind follow each other, what went stands before what came', () => {
    law(
      differ,
      fc.tuple(texts, texts),
      ({ wordDifferences }, pair) => {
        const runs = wordDifferences(...pair)
        expect(runs.filter(({ text }) => text === '')).toEqual([])
        for (const [index, { kind }] of runs.entries()) expect([kind, ...(kind === 'added' ? ['removed'] : [])]).not.toContain(runs[index + 1]?.kind)
      },
      'one that gives word by word',
      {
        wordDifferences: (before, after) =>
          wordDifferences(before, after).flatMap(({ kind, text }) => text.split(/(?<= )/).map((word) => ({ kind, text: word }))),
      },
    )
  })

  test('of a text and itself are none', () => {
    law(
      differ,
      texts,
      ({ wordDifferences }, text) => {
        expect(wordDifferences(text, text)).toEqual(text === '' ? [] : [{ kind: 'same', text }])
      },
      'one that replaces whatever it is given',
      { wordDifferences: replaced },
    )
  })

  test('name exactly the word that was put in', () => {
    law(
      differ,
      fc.tuple(distinct, fc.nat(12)),
      ({ wordDifferences }, [list, place]) => {
        const after = list.toSpliced(place % list.length, 0, 'MỚI').join(' ')
        const changed = wordDifferences(list.join(' '), after).filter(({ kind }) => kind !== 'same')
        expect(changed.map(({ kind, text }) => [kind, text.trim()])).toEqual([['added', 'MỚI']])
      },
      'one that looks at beginnings only',
      { wordDifferences: (before, after) => (after.startsWith(before) ? wordDifferences(before, after) : replaced(before, after)) },
    )
  })
})

function replaced(before: string, after: string): WordDifference[] {
  return [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ]
}

describe('in Vietnamese', () => {
  test('syllables, numbers and marks change one by one; the blank between two changes changes with them', () => {
    expect(wordDifferences('Đạt 24,5% vào năm 2026.', 'Đạt ít nhất 30,5% vào cuối năm 2026.')).toEqual([
      { kind: 'same', text: 'Đạt ' },
      { kind: 'removed', text: '24,5' },
      { kind: 'added', text: 'ít nhất 30,5' },
      { kind: 'same', text: '% vào' },
      { kind: 'added', text: ' cuối' },
      { kind: 'same', text: ' năm 2026.' },
    ])
    expect(wordDifferences('chuyển đổi số', 'phát triển số')).toEqual([
      { kind: 'removed', text: 'chuyển đổi' },
      { kind: 'added', text: 'phát triển' },
      { kind: 'same', text: ' số' },
    ])
  })

  test('texts too long to compare are shown as replaced between their common ends, at once', () => {
    const many = (word: string) => Array.from({ length: 20_000 }, (_, index) => `${word}${index}`).join(' ')
    const runs = wordDifferences(`đầu ${many('a')} cuối`, `đầu ${many('b')} cuối`)
    expect(runs.map(({ kind }) => kind)).toEqual(['same', 'removed', 'added', 'same'])
  })
})
