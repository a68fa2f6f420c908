import { foldVietnamese, tidyText } from '@trongtam/domain'

interface Named {
  readonly code: string
  readonly name: string
}

interface Former {
  readonly name: string
  readonly successorCode: string
  readonly mergedOn: string
  readonly legalBasis: string
}

export type Found<P> = P & { readonly former: Omit<Former, 'successorCode'> | null }

/**
 * The provinces whose name, or the name of one merged into them, begins words with what is typed, with or without
 * diacritics; the spelling typed first, then present names, then former ones, each in the order given. All where nothing is typed.
 */
export function searchProvinces<P extends Named>(typed: string, provinces: readonly P[], formerProvinces: readonly Former[]): Found<P>[] {
  const candidates = [
    ...provinces.map((province) => ({ province, name: province.name, former: null })),
    ...(foldVietnamese(typed) === '' ? [] : formerProvinces.flatMap((former) => candidateOf(former, provinces))),
  ]
  const ranked = candidates.flatMap((candidate) => {
    const rank = rankOf(candidate.name, typed)
    return rank === null ? [] : [{ ...candidate, rank: rank + (candidate.former ? 1 : 0) }]
  })
  const found = new Map<string, Found<P>>()
  for (const { province, former } of ranked.toSorted((a, b) => a.rank - b.rank))
    if (!found.has(province.code)) found.set(province.code, { ...province, former })
  return [...found.values()]
}

function candidateOf<P extends Named>({ successorCode, ...former }: Former, provinces: readonly P[]) {
  const province = provinces.find(({ code }) => code === successorCode)
  return province ? [{ province, name: former.name, former }] : []
}

/** 0 where the name holds the words as typed, 2 where it does once both are folded, null where it does not. */
function rankOf(name: string, typed: string): 0 | 2 | null {
  if (beginsWords(tidyText(name).toLocaleLowerCase('vi'), tidyText(typed).toLocaleLowerCase('vi'))) return 0
  return beginsWords(foldVietnamese(name), foldVietnamese(typed)) ? 2 : null
}

function beginsWords(name: string, typed: string): boolean {
  return ` ${name}`.includes(` ${typed}`)
}
