import { wordDifferences } from '@trongtam/domain'
import css from './word-changes.module.css'

interface WordChangesProps {
  readonly before: string
  readonly after: string
  /** What to show: one of the two texts with its own marks, or both in one. */
  readonly side?: 'before' | 'after' | 'both'
}

/** A text with what went and what came marked as such, not by colour alone. */
export function WordChanges({ before, after, side = 'both' }: WordChangesProps) {
  const hidden = { before: 'added', after: 'removed', both: null }[side]
  return (
    <span className={css.text}>
      {wordDifferences(before, after).map(({ kind, text }, index) => {
        if (kind === hidden) return null
        if (kind === 'removed') return <del key={index}>{text}</del>
        return kind === 'added' ? <ins key={index}>{text}</ins> : <span key={index}>{text}</span>
      })}
    </span>
  )
}
