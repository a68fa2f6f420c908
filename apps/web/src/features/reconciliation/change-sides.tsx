import type { ProposedPart } from '@trongtam/client'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { WordChanges } from '#lib/word-changes.tsx'
import own from './change-sides.module.css'
import { useDesk } from './desk-context.ts'
import css from './reconciliation.module.css'

/** What the template said, what it says now, what the plan says, beside each other where there is room; what is new stands alone. */
export function ChangeSides({ change }: { readonly change: ProposedPart }) {
  const { t } = useTranslation()
  const { list } = useDesk()
  const { base, theirs, ours } = change
  const isNew = base === null && ours === null
  return (
    <div className={own.frame}>
      <div className={own.sides} data-one={isNew || undefined}>
        {isNew ? null : (
          <Side name={t('reconciliation.side.base')} more={t('reconciliation.side.revision', { n: list.revision })}>
            <Base change={change} />
          </Side>
        )}
        <Side name={t('reconciliation.side.theirs')} more={t('reconciliation.side.revision', { n: list.latest.revision })} isTheirs>
          {theirs === null ? <span className={css.quiet}>{t('reconciliation.side.removed')}</span> : <Changed change={change} text={theirs} />}
        </Side>
        {isNew ? null : (
          <Side name={t('reconciliation.side.ours')}>
            <Ours change={change} />
          </Side>
        )}
      </div>
    </div>
  )
}

function Base({ change: { base, type } }: { readonly change: ProposedPart }) {
  const { t } = useTranslation()
  if (base === null) return <span className={css.quiet}>{t('reconciliation.side.absent')}</span>
  return type === 'moved' ? t('reconciliation.side.within', { place: base }) : base
}

function Ours({ change }: { readonly change: ProposedPart }) {
  const { t } = useTranslation()
  const { base, ours, type } = change
  const quiet = (text: string) => <span className={css.quiet}>{text}</span>
  if (ours === null) return quiet(t(type === 'added' || base === null ? 'reconciliation.side.absent' : 'reconciliation.side.dropped'))
  return ours === base ? quiet(t('reconciliation.side.asBase')) : <Changed change={change} text={ours} />
}

/** Against what the template said before: words by their differences, a place by its name. */
function Changed({ change: { base, type, field }, text }: { readonly change: ProposedPart; readonly text: string }) {
  const { t } = useTranslation()
  if (type === 'moved') return t('reconciliation.side.within', { place: text })
  // The words of a split stand in several items: a comparison word by word would tell nothing.
  if (type !== 'edited' || base === null) return text
  return <WordChanges before={base} after={text} whole={field === 'on' || field === 'level'} />
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
