import type { ReactNode } from 'react'
import css from './fact-list.module.css'

export interface Fact {
  readonly term: string
  readonly text: ReactNode
}

/** Terms and what stands for them, one under the other. */
export function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={css.facts}>
      {facts.map(({ term, text }) => (
        <div key={term} className={css.fact}>
          <dt className={css.term}>{term}</dt>
          <dd className={css.text}>{text}</dd>
        </div>
      ))}
    </dl>
  )
}
