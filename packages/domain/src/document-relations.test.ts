import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DocumentRelation, relationKinds, standingOf } from './document-relations.ts'

fc.configureGlobal({ numRuns: 2000 })

const today = '2026-09-05'
const ids = fc.constantFrom('a', 'b', 'c', 'd')
const days = fc.option(fc.constantFrom('2020-01-01', '2025-03-01', today, '2026-09-06', '2030-01-01'))
const relation = fc.record({ fromId: ids, kind: fc.constantFrom(...relationKinds), toId: ids, effectiveOn: days })
const relations = fc.array(relation, { maxLength: 8 })

const of = (fromId: string, kind: DocumentRelation['kind'], toId: string, effectiveOn: string | null = null): DocumentRelation => ({
  fromId,
  kind,
  toId,
  effectiveOn,
})

describe('the standing of a document', () => {
  test('is in force where nothing was done to it, whatever rests on it or carries it out', () => {
    fc.assert(
      fc.property(fc.array(relation.filter(({ kind }) => kind === 'based-on' || kind === 'implements')), (harmless) => {
        expect(standingOf('a', harmless, today)).toEqual({ state: 'in-force', by: null, since: null, nowId: 'a' })
      }),
    )
  })

  test('is told by a relation that is there and holds already, and by none where no such relation is', () => {
    const states = { amends: 'amended', supplements: 'amended', replaces: 'replaced', repeals: 'repealed' } as const
    fc.assert(
      fc.property(relations, (all) => {
        const { state, by, since } = standingOf('a', all, today)
        const causes = all.filter((each) => each.toId === 'a' && each.fromId !== 'a' && each.kind in states && (each.effectiveOn ?? '') <= today)
        expect(state === 'in-force').toBe(causes.length === 0)
        if (state !== 'in-force')
          expect(causes.some(({ kind, fromId, effectiveOn }) => states[kind as keyof typeof states] === state && fromId === by && effectiveOn === since)).toBe(
            true,
          )
      }),
    )
  })

  test('does not depend on the order of the relations, nor on what takes effect later', () => {
    fc.assert(
      fc.property(relations, (all) => {
        const now = standingOf('a', all, today)
        expect(standingOf('a', all.toReversed(), today)).toEqual(now)
        const already = all.filter(({ effectiveOn }) => effectiveOn === null || effectiveOn <= today)
        expect(standingOf('a', already, today)).toEqual(now)
      }),
    )
  })

  test('leads to a document that nobody has replaced, or one within a ring', () => {
    fc.assert(
      fc.property(relations, (all) => {
        const { nowId, state } = standingOf('a', all, today)
        expect(nowId === 'a').toBe(state !== 'replaced')
        const end = standingOf(nowId, all, today)
        if (end.state === 'replaced') expect(standingOf(end.by ?? '', all, today).state).toBe('replaced')
      }),
    )
  })
})

test('a basis replaced by one that was replaced itself leads on to the last', () => {
  const chain = [of('b', 'replaces', 'a', '2020-01-01'), of('c', 'replaces', 'b', '2025-03-01'), of('d', 'amends', 'c', '2026-01-01')]
  expect(standingOf('a', chain, today)).toEqual({ state: 'replaced', by: 'b', since: '2020-01-01', nowId: 'c' })
  expect(standingOf('a', chain, '2024-01-01')).toMatchObject({ by: 'b', nowId: 'b' })
  expect(standingOf('a', chain, '2019-12-31')).toMatchObject({ state: 'in-force', nowId: 'a' })
  expect(standingOf('c', chain, today)).toEqual({ state: 'amended', by: 'd', since: '2026-01-01', nowId: 'c' })
})

test('a ring of replacements ends at the last that was not met', () => {
  expect(standingOf('a', [of('b', 'replaces', 'a'), of('c', 'replaces', 'b'), of('a', 'replaces', 'c')], today)).toMatchObject({ by: 'b', nowId: 'c' })
  expect(standingOf('a', [of('a', 'replaces', 'a')], today)).toMatchObject({ state: 'in-force', nowId: 'a' })
})

test('the end counts before amendments, a replacement before a mere end, the latest amendment before others', () => {
  const amended = [of('b', 'amends', 'a', '2020-01-01'), of('c', 'supplements', 'a', '2025-03-01'), of('d', 'amends', 'a')]
  expect(standingOf('a', amended, today)).toMatchObject({ state: 'amended', by: 'c' })
  const repealed = [...amended, of('d', 'repeals', 'a', '2025-03-01')]
  expect(standingOf('a', repealed, today)).toMatchObject({ state: 'repealed', by: 'd' })
  expect(standingOf('a', [...repealed, of('b', 'replaces', 'a', '2026-01-01')], today)).toMatchObject({ state: 'replaced', by: 'b' })
})
