import { wordDifferences } from '@trongtam/domain'
import { useMemo } from 'react'

/** How one text became another, by words: what went is struck, what came is underlined. */
export function WordDiff({ before, after }: { readonly before: string; readonly after: string }) {
  const runs = useMemo(() => wordDifferences(before, after), [before, after])
  return runs.map(({ kind, text }, index) => {
    if (kind === 'removed') return <del key={index}>{text}</del>
    return kind === 'added' ? <ins key={index}>{text}</ins> : <span key={index}>{text}</span>
  })
}
