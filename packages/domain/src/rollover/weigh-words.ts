import { foldVietnamese } from '../vietnamese-text.ts'

/** Phrases every heading of the field begins or fills up with: they tell little of what it is about. */
const phrasesOfTheField = [
  'nâng cao, tăng cường, tiếp tục, đẩy mạnh, thực hiện, triển khai, tổ chức, phát triển, hoàn thiện, xây dựng, đổi mới, bảo đảm, đảm bảo',
  'công tác, hiệu quả, chất lượng, giáo dục, đào tạo, năm học, toàn ngành, đáp ứng, yêu cầu, lĩnh vực',
  'và, các, của, cho, theo, về, với, là, có, được, từ, đến, để, trong, ở, tại, trên, những, một, cách, mọi',
].flatMap((line) => line.split(', ').map(foldVietnamese))

const lightTerms = new Set([...phrasesOfTheField, ...phrasesOfTheField.flatMap((phrase) => phrase.split(' '))])
const lightShare = 0.25

/** A text as its syllables and pairs of neighbouring syllables, each with its weight. */
export interface Wording {
  readonly weightByTerm: ReadonlyMap<string, number>
  readonly total: number
}

/** Weighs every text against all of them: what many texts say weighs less, the phrases of the field and years a quarter of that. */
export function weighWords(texts: readonly string[]): Wording[] {
  const termsOfTexts = texts.map(termsOf)
  const textsWith = new Map<string, number>()
  for (const terms of termsOfTexts) for (const term of terms) textsWith.set(term, (textsWith.get(term) ?? 0) + 1)
  return termsOfTexts.map((terms) => {
    const weightByTerm = new Map([...terms].map((term) => [term, weightOf(term, texts.length / (textsWith.get(term) ?? 1))]))
    return { weightByTerm, total: [...weightByTerm.values()].reduce((sum, weight) => sum + weight, 0) }
  })
}

/** 0 to 1: between Dice's share of both and the share of the shorter one, so that a heading cut short stays near its long form. */
export function likeness(sharedWeight: number, a: Wording, b: Wording): number {
  if (sharedWeight === 0) return 0
  return (2 * sharedWeight) / (a.total + b.total) / 2 + sharedWeight / Math.min(a.total, b.total) / 2
}

function termsOf(text: string): Set<string> {
  const syllables = foldVietnamese(text).split(' ').filter(Boolean)
  const pairs = syllables.slice(1).map((syllable, index) => `${syllables[index]} ${syllable}`)
  return new Set([...syllables, ...pairs])
}

function weightOf(term: string, rarity: number): number {
  const isLight = lightTerms.has(term) || /^(?:19|20)\d\d$/.test(term) || term.split(' ').every((syllable) => lightTerms.has(syllable))
  return (1 + Math.log(rarity)) * (isLight ? lightShare : 1)
}
