import { wordDifferences } from '@trongtam/domain'
import css from './word-changes.module.css'

interface WordChangesProps {
  readonly before: string
  readonly after: string
  /** What to show: one of the two texts with its own marks, or both in one. */
  readonly side?: 'before' | 'after' | 'both'
  /** A date, a name: one replaces the other, nothing in it is compared. */
  readonly whole?: boolean
}

/** A text with what went and what came marked as such, not by colour alone. */
export function WordChanges({ before, after, side = 'both', whole = false }: WordChangesProps) {
  const hidden = { before: 'added', after: 'removed', both: null }[side]
  const differences = whole && before !== after ? replaced(before, after) : wordDifferences(before, after)
  return (
    <span className={css.text}>
      {differences.map(({ kind, text }, index) => {
        if (kind === hidden || (kind === 'removed' && side === 'both' && text.trim() === '')) return null
        // A blank struck through reads as a dash.
        if (kind === 'removed' && text.trim() !== '') return <del key={index}>{text}</del>
        return kind === 'added' ? <ins key={index}>{text}</ins> : <span key={index}>{text}</span>
      })}
    </span>
  )
}

function replaced(before: string, after: string) {
  return [
    { kind: 'removed' as const, text: before },
    { kind: 'added' as const, text: after },
  ]
}
