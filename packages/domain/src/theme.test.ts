import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chooseTheme, type ThemeSource } from './theme.ts'

fc.configureGlobal({ numRuns: 1000 })

const decision: ThemeSource = { text: 'Đổi mới sáng tạo, nâng cao chất lượng, đoàn kết kỷ cương', standing: 'full-text', issuedOn: '2024-09-30' }
const pressItem: ThemeSource = {
  text: 'Kỷ cương trách nhiệm, đổi mới sáng tạo, nâng cao chất lượng giáo dục và đào tạo',
  standing: 'report',
  issuedOn: null,
}

const sources: fc.Arbitrary<ThemeSource[]> = fc.array(
  fc.record({
    text: fc.constantFrom('Kỷ cương', 'kỷ  cương.', '“Kỷ cương”', 'Sáng tạo', 'Đột phá'),
    standing: fc.constantFrom('full-text', 'report'),
    issuedOn: fc.constantFrom(null, '2024-09-04', '2024-09-30', '2025-08-20'),
  }),
  { maxLength: 6 },
)

describe('the two themes of Hà Nội in 2024-2025', () => {
  test.each([
    ['decision first', [decision, pressItem]],
    ['press item first', [pressItem, decision]],
  ])('give the theme of the decision and keep the other in sight (%s)', (_, given) => {
    expect(chooseTheme(given)).toEqual({ chosen: decision, others: [pressItem], conflict: true })
  })

  test('full text wins even against a later report', () => {
    expect(chooseTheme([{ ...pressItem, issuedOn: '2025-06-01' }, decision]).chosen).toBe(decision)
  })

  test('are in conflict only because the words differ: quotes, case, blanks and the closing point do not count', () => {
    expect(chooseTheme([decision, pressItem]).conflict).toBe(true)
    expect(chooseTheme([decision, { ...pressItem, text: ' “ĐỔI MỚI sáng tạo,  nâng cao chất lượng, đoàn kết kỷ cương”  .'.normalize('NFD') }]).conflict).toBe(
      false,
    )
  })
})

describe('any sources of a theme', () => {
  test('all come back, each once', () => {
    fc.assert(
      fc.property(sources, (given) => {
        const { chosen, others } = chooseTheme(given)
        const returned = chosen ? [chosen, ...others] : others
        expect(returned).toHaveLength(given.length)
        expect(new Set(returned)).toEqual(new Set(given))
      }),
    )
  })

  test('yield full text where there is any, of the latest date among its like', () => {
    fc.assert(
      fc.property(sources, (given) => {
        const { chosen } = chooseTheme(given)
        const standing = given.some((source) => source.standing === 'full-text') ? 'full-text' : 'report'
        const dates = given.filter((source) => source.standing === standing).map((source) => source.issuedOn ?? '')
        expect(chosen ? [chosen.standing, chosen.issuedOn ?? ''] : null).toEqual(given.length > 0 ? [standing, dates.toSorted().at(-1)] : null)
      }),
    )
  })

  test('conflict or not whatever the order they are given in', () => {
    fc.assert(fc.property(sources, (given) => chooseTheme(given).conflict === chooseTheme(given.toReversed()).conflict))
  })
})

test('no source gives no theme and no conflict', () => {
  expect(chooseTheme([])).toEqual({ chosen: null, others: [], conflict: false })
})
