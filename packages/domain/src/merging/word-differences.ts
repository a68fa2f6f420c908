/** A stretch of text that stayed, went or came. */
export interface WordDifference {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

type Token = string

/** Above this many comparisons the middle of two texts is shown as replaced whole. */
const mostComparisons = 1_000_000

/**
 * How one text became another, by syllables, numbers and marks. What stayed and went joins to `before`, what stayed and
 * came to `after`, to the letter; no stretch is empty, and two of a kind never follow each other.
 */
export function wordDifferences(before: string, after: string): WordDifference[] {
  const [old, young] = [tokensOf(before), tokensOf(after)]
  const shorter = Math.min(old.length, young.length)
  let head = 0
  while (head < shorter && old[head] === young[head]) head += 1
  let tail = 0
  while (tail < shorter - head && old.at(-1 - tail) === young.at(-1 - tail)) tail += 1
  const middle = middleDifferences(old.slice(head, old.length - tail), young.slice(head, young.length - tail))
  const runs = [
    { kind: 'same' as const, text: old.slice(0, head).join('') },
    ...middle,
    { kind: 'same' as const, text: tail === 0 ? '' : old.slice(-tail).join('') },
  ]
  return joined(runs)
}

/** Numbers keep their points and commas; blanks stand between; every other mark is alone. */
function tokensOf(text: string): Token[] {
  return text.match(/\s+|\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}]+|[^\s\p{N}\p{L}\p{M}]/gu) ?? []
}

function middleDifferences(old: readonly Token[], young: readonly Token[]): WordDifference[] {
  if (old.length * young.length > mostComparisons) return replaced(old.join(''), young.join(''))
  const lengths = commonLengths(old, young)
  const width = young.length + 1
  const runs: WordDifference[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < young.length) {
    const [went, came] = [old[i], young[j]]
    if (went !== undefined && went === came) {
      runs.push({ kind: 'same', text: went })
      i += 1
      j += 1
    } else if (went !== undefined && (came === undefined || at(lengths, (i + 1) * width + j) >= at(lengths, i * width + j + 1))) {
      runs.push({ kind: 'removed', text: went })
      i += 1
    } else {
      runs.push({ kind: 'added', text: came ?? '' })
      j += 1
    }
  }
  return runs
}

/** The length of the longest common subsequence of the ends, by where they begin. */
function commonLengths(old: readonly Token[], young: readonly Token[]): Uint32Array {
  const width = young.length + 1
  const lengths = new Uint32Array((old.length + 1) * width)
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = young.length - 1; j >= 0; j -= 1) {
      const here = i * width + j
      lengths[here] = old[i] === young[j] ? at(lengths, here + width + 1) + 1 : Math.max(at(lengths, here + width), at(lengths, here + 1))
    }
  }
  return lengths
}

function at(lengths: Uint32Array, index: number): number {
  return lengths[index] ?? 0
}

/** One run for what went and one for what came between two that stayed; a blank alone between changes changes with them. */
function joined(runs: readonly WordDifference[]): WordDifference[] {
  const result: WordDifference[] = []
  let [removed, added] = ['', '']
  const flush = () => {
    result.push(...replaced(removed, added))
    removed = added = ''
  }
  for (const [index, { kind, text }] of runs.entries()) {
    if (kind === 'removed') removed += text
    else if (kind === 'added') added += text
    else if (removed + added !== '' && isBlank(text) && isChange(runs[index + 1])) {
      removed += text
      added += text
    } else if (text !== '') {
      flush()
      const last = result.at(-1)
      if (last?.kind === 'same') result.splice(-1, 1, { kind: 'same', text: last.text + text })
      else result.push({ kind: 'same', text })
    }
  }
  flush()
  return result
}

function isBlank(text: string): boolean {
  return text !== '' && text.trim() === ''
}

function isChange(run: WordDifference | undefined): boolean {
  return run !== undefined && run.kind !== 'same'
}

function replaced(before: string, after: string): WordDifference[] {
  const removed: WordDifference = { kind: 'removed', text: before }
  const added: WordDifference = { kind: 'added', text: after }
  return [removed, added].filter(({ text }) => text !== '')
}
