/** What was typed and not sent, by what it is about. */
export type KeptComments = Readonly<Record<string, string>>

/** Under which name a comment upon a node, or upon the whole, is kept. */
export function commentKey(nodeId: string | null): string {
  return nodeId ?? 'whole'
}

export function isKeptComments(value: unknown): value is KeptComments {
  return typeof value === 'object' && value !== null && Object.values(value).every((text) => typeof text === 'string')
}

/** What is kept after some typing; blank text is not worth keeping. */
export function withComment(kept: KeptComments, key: string, text: string): KeptComments {
  const { [key]: _, ...others } = kept
  return text.trim() === '' ? others : { ...others, [key]: text }
}
