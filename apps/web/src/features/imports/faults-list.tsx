import { useTranslation } from 'react-i18next'
import { Notice } from '#ui/notice.tsx'
import type { Fault } from './faults.ts'
import css from './imports.module.css'

const shownMax = 12

/** What stands in the way, each with the way to it. */
export function FaultsList({ faults }: { readonly faults: readonly Fault[] }) {
  const { t } = useTranslation()
  const go = (field: string) => {
    const element = document.getElementById(field)
    element?.scrollIntoView({ block: 'center' })
    element?.focus({ preventScroll: true })
  }
  return (
    <Notice tone="bad" alert title={t('imports.faults', { n: faults.length })}>
      <ul className={css.faults}>
        {faults.slice(0, shownMax).map((fault, index) => (
          <li key={index}>
            {t(`imports.fault.${fault.code}`)}{' '}
            <button type="button" className={css.linkButton} onClick={() => go(fault.field)}>
              {t('imports.toFault')}
            </button>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
