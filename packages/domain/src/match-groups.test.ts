import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { haNoiGroups, ministryGroups } from './groups-of-2024.ts'
import { matchGroups } from './match-groups.ts'
import { sameWords } from './publication.ts'

fc.configureGlobal({ numRuns: 1000 })

const titles = fc.array(fc.constantFrom('nâng', 'cao', 'chất', 'lượng', 'Giáo', 'dục', 'số.'), { minLength: 1, maxLength: 5 }).map((words) => words.join(' '))
const titleLists = fc.array(titles, { maxLength: 6 })
const asTemplate = (texts: readonly string[]) => texts.map((text, index) => ({ id: `g${index}`, text }))

describe('the twelve groups of 2024-2025', () => {
  const template = asTemplate(ministryGroups)

  test("of Hà Nội answer the ministry's one by one", () => {
    expect(matchGroups(haNoiGroups, template)).toEqual(template)
  })

  test('do so in whatever order both are given', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...template], { minLength: 12 }), fc.shuffledSubarray([...haNoiGroups.keys()], { minLength: 12 }), (shuffled, order) => {
        const matched = matchGroups(
          order.map((index) => haNoiGroups[index] as string),
          shuffled,
        )
        expect(matched).toEqual(order.map((index) => template[index]))
      }),
      { numRuns: 100 },
    )
  })

  test('leave unmatched a group the ministry has not, and the match of the others as it was', () => {
    expect(matchGroups(['Xây dựng Thành phố học tập UNESCO', ...haNoiGroups], template)).toEqual([null, ...template])
  })
})

describe('any titles', () => {
  test('get one answer each, and no group of the template is given twice', () => {
    fc.assert(
      fc.property(titleLists, titleLists, (ours, theirs) => {
        const matched = matchGroups(ours, asTemplate(theirs))
        const given = matched.filter((group) => group !== null).map(({ id }) => id)
        expect(matched).toHaveLength(ours.length)
        expect(new Set(given).size).toBe(given.length)
      }),
    )
  })

  test('that are the same are always matched with each other, as many as there are on both sides', () => {
    fc.assert(
      fc.property(titleLists, titleLists, (ours, theirs) => {
        const matched = matchGroups(ours, asTemplate(theirs))
        for (const title of ours) {
          const onBothSides = Math.min(...[ours, theirs].map((list) => list.filter((other) => sameWords(other, title)).length))
          const together = ours.filter((other, index) => sameWords(other, title) && sameWords(matched[index]?.text ?? '', title))
          expect(together).toHaveLength(onBothSides)
        }
      }),
    )
  })

  test('are matched with themselves when the template is the plan', () => {
    fc.assert(
      fc.property(fc.uniqueArray(titles, { comparator: sameWords, maxLength: 6 }), (ours) => {
        expect(matchGroups(ours, asTemplate(ours))).toEqual(asTemplate(ours))
      }),
    )
  })

  test('go to the closest: a title that fits less does not take the group of one that fits more', () => {
    const [digital, exams] = asTemplate(['chuyển đổi số toàn ngành', 'chuyển đổi cách thi'])
    const template = [digital, exams] as { id: string; text: string }[]
    expect(matchGroups(['chuyển đổi nghề', 'chuyển đổi số ngành'], template)).toEqual([exams, digital])
    expect(matchGroups(['chuyển đổi nghề', 'chuyển đổi số ngành'], template.slice(0, 1))).toEqual([null, digital])
    expect(matchGroups(['chuyển đổi nghề'], template.slice(0, 1))).toEqual([digital])
    expect(matchGroups(['chuyển đổi số ngành'], template)).toEqual([digital])
  })

  test('without a single word in common are never matched; with half of them they are', () => {
    expect(matchGroups(['chuyển đổi số'], asTemplate(['hội nhập quốc tế']))).toEqual([null])
    expect(matchGroups(['chuyển đổi số'], asTemplate(['chuyển giao số']))).toEqual([{ id: 'g0', text: 'chuyển giao số' }])
    expect(matchGroups(['…'], asTemplate(['—']))).toEqual([null])
  })
})
