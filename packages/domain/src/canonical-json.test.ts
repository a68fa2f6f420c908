import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson, type Json } from './canonical-json.ts'

fc.configureGlobal({ numRuns: 1000 })

/** JSON has one zero: -0 is 0 before the tests begin. */
function jsonValues(constraints: fc.JsonSharedConstraints): fc.Arbitrary<Json> {
  return fc.jsonValue(constraints).map((value) => JSON.parse(JSON.stringify(value)) as Json)
}

const values = jsonValues({ maxDepth: 4 })

/** The same value with the keys of every object the other way round. */
function reversed(value: Json): Json {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(reversed)
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, member]) => [key, reversed(member)]),
  )
}

test('the order of keys changes nothing', () => {
  fc.assert(fc.property(values, (value) => canonicalJson(reversed(value)) === canonicalJson(value)))
  expect(canonicalJson({ b: 1, a: { d: 2, c: 3 } })).toBe('{"a":{"c":3,"d":2},"b":1}')
})

test('the order of a list is part of the value', () => {
  expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]))
})

test('reading the text gives the value back', () => {
  fc.assert(
    fc.property(values, (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(value)
    }),
  )
})

test('texts are equal exactly when values are', () => {
  const few = jsonValues({ maxDepth: 1, stringUnit: fc.constantFrom('a', 'b') })
  fc.assert(fc.property(few, few, (a, b) => (canonicalJson(a) === canonicalJson(b)) === isDeepStrictEqual(a, b)))
  fc.assert(fc.property(values, (value) => canonicalJson(structuredClone(value)) === canonicalJson(value)))
})

test('keys stand in code-unit order and Vietnamese stays Vietnamese', () => {
  expect(canonicalJson({ đ: 1, z: 2, Z: 3, '10': 4, '9': 5 })).toBe('{"10":4,"9":5,"Z":3,"z":2,"đ":1}')
})

test.each([
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['undefined', undefined as unknown as Json],
])('%s has no text: it would be read back as something else', (_, value) => {
  expect(() => canonicalJson({ value })).toThrow(TypeError)
  expect(canonicalJson({ value: null })).toBe('{"value":null}')
})
