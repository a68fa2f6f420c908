import { formatNumber } from '@trongtam/domain'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { FormFailure } from '#lib/form-failure.tsx'
import { Notice } from '#ui/notice.tsx'
import { isOutdated } from './queries.ts'
import css from './reconciliation.module.css'

interface SaidProps {
  readonly error: Error | null
  readonly isDecided: boolean
  readonly left: number
}

/** What came of the last decision: how much is left, or why it was refused. */
export function Said({ error, isDecided, left }: SaidProps) {
  const { t } = useTranslation()
  return (
    <>
      <p role="status" tabIndex={-1} data-said className={isDecided && !error ? css.said : 'sr-only'}>
        {isDecided && !error ? t('reconciliation.act.decided', { n: formatNumber(left) }) : null}
      </p>
      <Refused error={error} />
    </>
  )
}

/** Why a step was refused; where somebody was faster, that the list is a new one. */
export function Refused({ error }: { readonly error: Error | null }) {
  const { t } = useTranslation()
  const told = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // What was pressed may be far below.
    if (error) told.current?.scrollIntoView({ block: 'center' })
  }, [error])
  if (!error) return null
  return (
    <div ref={told}>
      {isOutdated(error) ? (
        <Notice tone="warn" alert title={t('reconciliation.stale')}>
          {t('reconciliation.staleText')}
        </Notice>
      ) : (
        <FormFailure error={error} />
      )}
    </div>
  )
}
