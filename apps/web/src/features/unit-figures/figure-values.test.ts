import { figureKinds } from '@trongtam/domain'
import { expect, test } from 'vitest'
import { areFigureValues, figuresBody, figureValues, nothingTyped } from './figure-values.ts'

const year = {
  source: 'Báo cáo đầu năm học',
  figures: [
    { kind: 'pupils', value: 1234, numerator: null, denominator: null, change: null },
    { kind: 'solid-rooms', value: null, numerator: 9, denominator: 12, change: null },
    { kind: 'average-score', value: 6.75, numerator: null, denominator: null, change: null },
  ],
} as const

test('what was reported is typed as Vietnamese writes it, and read back the same', () => {
  const typed = figureValues({ source: year.source, figures: [...year.figures] })
  expect(typed.figures).toMatchObject({ pupils: { value: '1.234' }, 'solid-rooms': { numerator: '9', denominator: '12' }, 'average-score': { value: '6,75' } })
  expect(areFigureValues(JSON.parse(JSON.stringify(typed)))).toBe(true)
  expect(figuresBody(typed)).toEqual({ body: { source: year.source, figures: year.figures.map(({ change: _change, ...figure }) => figure) } })
})

test.each([
  ['1,5', 'not-whole'],
  ['1.5', 'no-number'],
  ['mười', 'no-number'],
  ['-3', 'negative'],
])('a number of pupils is not %s: %s', (value, fault) => {
  expect(figuresBody({ source: '', figures: { pupils: { ...nothingTyped, value } } })).toEqual({ faults: new Map([['pupils', fault]]) })
})

test('of a ratio both parts are typed, the part is never above its whole', () => {
  const of = (numerator: string, denominator: string) => figuresBody({ source: ' ', figures: { 'solid-rooms': { value: '', numerator, denominator } } })
  expect(of('9', '')).toEqual({ faults: new Map([['solid-rooms', 'no-number']]) })
  expect(of('9', '8')).toEqual({ faults: new Map([['solid-rooms', 'part-above-whole']]) })
  expect(of('', '')).toEqual({ body: { source: null, figures: [] } })
})

test('a draft of another shape is none', () => {
  for (const other of [null, {}, { source: 1, figures: {} }, { source: '', figures: { pupils: 3 } }]) expect(areFigureValues(other)).toBe(false)
  expect(areFigureValues({ source: '', figures: Object.fromEntries(figureKinds.map((kind) => [kind, nothingTyped])) })).toBe(true)
})
