/** A stretch of a text, by offsets. */
export type Stretch = { start: number; end: number }

/** Sentences: cut after a full stop that a capital follows. Abbreviations such as "TP. Hà Nội" and "TS. An" do not end one. */
export function sentencesOf(text: string): Stretch[] {
  return cutAfter(text, /(?<![.!?…]|(?:^|[\s.(])(?:TP|Tp|TX|TS|ThS|PGS|GS|Q|P|KT|TM))[.!?…]+ (?=[\p{Lu}“"])/gu)
}

/** Clauses: sentences cut again after every semicolon. */
export function clausesOf(text: string): Stretch[] {
  return cutAfter(text, /;\s?|(?<![.!?…]|(?:^|[\s.(])(?:TP|Tp|TX|TS|ThS|PGS|GS|Q|P|KT|TM))[.!?…]+ (?=[\p{Lu}“"])/gu)
}

function cutAfter(text: string, mark: RegExp): Stretch[] {
  const stretches: Stretch[] = []
  let start = 0
  for (const match of text.matchAll(mark)) {
    const end = match.index + match[0].length
    stretches.push({ start, end })
    start = end
  }
  if (start < text.length) stretches.push({ start, end: text.length })
  return stretches
}
