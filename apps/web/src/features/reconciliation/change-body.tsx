import type { ProposedChange } from '@trongtam/client'
import { useTranslation } from 'react-i18next'
import { formatTime } from '#lib/formats.ts'
import { Icon } from '#ui/icon.tsx'
import { ChangeActions } from './change-actions.tsx'
import { ChangeSides } from './change-sides.tsx'
import { useConflictReason } from './conflict-reason.ts'
import css from './change-row.module.css'
import { WhatChanged } from './what-changed.tsx'

/** The sides of a change and what may be decided; a split or a merger as a whole, and part by part. */
export function ChangeBody({ change }: { readonly change: ProposedChange }) {
  const { t } = useTranslation()
  const why = useConflictReason()(change.why)
  const { parts, deferred, title } = change
  return (
    <>
      {why ? (
        <p className={css.why}>
          <Icon name="warning" size={16} /> {why}
        </p>
      ) : null}
      {deferred ? <p className={css.deferred}>{t('reconciliation.defer.deferredAt', { time: formatTime(deferred.at), reason: deferred.reason })}</p> : null}
      <ChangeSides change={change} />
      <ChangeActions change={change} title={title} isWhole={parts.length > 0} />
      {parts.length > 0 ? (
        <>
          <p className={css.partsTitle}>{t('reconciliation.act.parts')}</p>
          <ul className={css.parts}>
            {parts.map((part) => (
              <li key={part.key} className={css.part}>
                <WhatChanged change={part} />
                <span className={css.partName}>{part.title}</span>
                <ChangeSides change={part} />
                <ChangeActions change={part} title={part.title} isWhole={false} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  )
}
