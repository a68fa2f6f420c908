import { expect, test } from 'vitest'
import { changeText, figureText, partsText } from './figure-words.ts'

const count = (value: number) => ({ value, numerator: null, denominator: null })
const ratio = (numerator: number, denominator: number) => ({ value: null, numerator, denominator })

test('figures are read as Vietnamese writes numbers', () => {
  expect(figureText('pupils', count(1234))).toBe('1.234')
  expect(figureText('solid-rooms', ratio(9, 12))).toBe('75 %')
  expect(figureText('solid-rooms', ratio(0, 0))).toBe('–')
  expect(figureText('average-score', count(6.754))).toBe('6,75')
  expect(figureText('pupils', { value: null, numerator: null, denominator: null })).toBe(null)
  expect([partsText(ratio(1200, 1600)), partsText(count(3))]).toEqual(['1.200/1.600', null])
})

test('changes have their sign: in percent of counts, in points of ratios', () => {
  expect(changeText('pupils', { change: 40, percent: 10 }, 'điểm %')).toBe('+40 (+10 %)')
  expect(changeText('pupils', { change: -4, percent: null }, 'điểm %')).toBe('−4')
  expect(changeText('solid-rooms', { change: -2.54, percent: null }, 'điểm %')).toBe('−2,5 điểm %')
  expect(changeText('average-score', { change: 0.25, percent: null }, 'điểm %')).toBe('+0,25')
})
