/** A unit or place that ended, by the name a text may call it, with the names of who carries on. `endedOn` is ISO: the first day without it. */
export interface AbolishedName {
  readonly name: string
  readonly carriedOnBy: readonly string[]
  readonly endedOn: string
}

/** What a province knows of names: those that ended, and those that are borne still. */
export interface KnownNames {
  readonly abolished: readonly AbolishedName[]
  readonly borne: readonly string[]
}

export const noNames: KnownNames = { abolished: [], borne: [] }

export interface FoundName extends AbolishedName {
  /** As the text writes it, at `text.slice(from, to)`. */
  readonly written: string
  readonly from: number
  readonly to: number
}

/** Finds abolished names in a text (NFC); see `nameFinder`. */
export type NameFinder = (text: string, date: string) => FoundName[]

/**
 * Knows a province's names once, for many texts. A name is found as whole words, whatever their case, with the mark of "hòa" on
 * either letter; the longest name at a place is meant, so that one still borne, or within a longer one, is no false alarm.
 * Only names that had ended by `date` (ISO) are found. Linear in the text.
 */
export function nameFinder({ abolished, borne }: KnownNames): NameFinder {
  const root = newStep()
  for (const each of abolished) stepOf(root, each.name).abolished ??= each
  for (const name of borne) stepOf(root, name).isBorne = true
  return (text, date) => {
    const words = wordsOf(text)
    const found: FoundName[] = []
    for (let index = 0; index < words.length;) {
      const longest = longestAt(root, text, words, index, date)
      if (longest?.abolished) found.push({ ...longest.abolished, ...spanOf(text, words, index, longest.length) })
      index += longest?.length ?? 1
    }
    return found
  }
}

interface Step {
  readonly next: Map<string, Step>
  abolished: AbolishedName | null
  isBorne: boolean
}

interface Word {
  readonly word: string
  readonly from: number
  readonly to: number
}

function newStep(): Step {
  return { next: new Map(), abolished: null, isBorne: false }
}

/** Where a name ends in the tree of words, made as needed. */
function stepOf(root: Step, name: string): Step {
  return wordsOf(name).reduce((step, { word }) => {
    const next = step.next.get(word) ?? newStep()
    step.next.set(word, next)
    return next
  }, root)
}

/** The longest name that begins at a word; without `abolished` it is one that is borne still. */
function longestAt(root: Step, text: string, words: readonly Word[], start: number, date: string): { length: number; abolished: AbolishedName | null } | null {
  let longest: { length: number; abolished: AbolishedName | null } | null = null
  let step: Step | undefined = root
  for (let index = start; index < words.length; index++) {
    const [before, word] = [words[index - 1], words[index]]
    if (!word || (index > start && before && /[^\s\-–—&()"“”]/u.test(text.slice(before.to, word.from)))) break
    step = step.next.get(word.word)
    if (!step) break
    const { isBorne, abolished } = step
    const isMeant = abolished !== null && abolished.endedOn <= date
    if (isBorne || isMeant) longest = { length: index - start + 1, abolished: isBorne ? null : abolished }
  }
  return longest
}

function spanOf(text: string, words: readonly Word[], start: number, length: number): Pick<FoundName, 'written' | 'from' | 'to'> {
  const [from, to] = [words[start]?.from ?? 0, words[start + length - 1]?.to ?? 0]
  return { written: text.slice(from, to), from, to }
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match) => ({
    word: oneWayOfMarks(match[0].normalize('NFC').toLocaleLowerCase('vi')),
    from: match.index,
    to: match.index + match[0].length,
  }))
}

/** The mark of oa, oe and uy at the end of a word on its first letter: "hoà" and "hòa" are one word. */
function oneWayOfMarks(word: string): string {
  return word.replace(/(?<!q)([ou])([àáảãạèéẻẽẹỳýỷỹỵ])$/u, (_match, first: string, second: string) => {
    const [letter = '', mark = ''] = second.normalize('NFD')
    return `${first}${mark}${letter}`.normalize('NFC')
  })
}
