import type { ProposedPart } from '@trongtam/client'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { WordChanges } from '#lib/word-changes.tsx'
import { useDesk } from './desk-context.ts'
import css from './reconciliation.module.css'
import own from './change-sides.module.css'

/** What the template said, what it says now, what the plan says, beside each other where there is room. */
export function ChangeSides({ change }: { readonly change: ProposedPart }) {
  const { t } = useTranslation()
  const { list } = useDesk()
  const { base, type } = change
  // The words of a split stand in several items: a comparison word by word would tell nothing.
  const isWorded = type === 'edited'
  const changed = (text: string) => (isWorded && base !== null ? <WordChanges before={base} after={text} /> : text)
  const quiet = (text: string) => <span className={css.quiet}>{text}</span>
  return (
    <div className={own.frame}>
      <div className={own.sides}>
        <Side name={t('reconciliation.side.base')} more={t('reconciliation.side.revision', { n: list.revision })}>
          {base ?? quiet(t('reconciliation.side.absent'))}
        </Side>
        <Side name={t('reconciliation.side.theirs')} more={t('reconciliation.side.revision', { n: list.latest.revision })} isTheirs>
          {change.theirs === null ? quiet(t('reconciliation.side.removed')) : changed(change.theirs)}
        </Side>
        <Side name={t('reconciliation.side.ours')}>
          <Ours change={change} changed={changed} />
        </Side>
      </div>
    </div>
  )
}

function Ours({ change: { base, ours, type }, changed }: { readonly change: ProposedPart; readonly changed: (text: string) => ReactNode }) {
  const { t } = useTranslation()
  if (ours === null)
    return <span className={css.quiet}>{t(type === 'added' || base === null ? 'reconciliation.side.absent' : 'reconciliation.side.dropped')}</span>
  if (ours !== base) return changed(ours)
  return (
    <>
      <span className={css.quiet}>{t('reconciliation.side.asBase')}</span>
      <span className={own.asBase}>{ours}</span>
    </>
  )
}

interface SideProps {
  readonly name: string
  readonly more?: string
  readonly isTheirs?: boolean
  readonly children: ReactNode
}

function Side({ name, more, isTheirs = false, children }: SideProps) {
  return (
    <div className={own.side} data-theirs={isTheirs || undefined}>
      <p className={own.sideName}>
        {name} {more ? <span className={own.sideMore}>({more})</span> : null}
      </p>
      <p className={css.words}>{children}</p>
    </div>
  )
}
