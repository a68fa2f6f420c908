import type { PlanChecks } from '@trongtam/client'
import { formatNumber } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { Notice } from '#ui/notice.tsx'
import { useFindingName } from './finding-name.ts'
import css from './issuing.module.css'

/** What stands in the way of submitting, and what is merely missing. */
export function FindingsInShort({ checks: { findings } }: { readonly checks: PlanChecks }) {
  const { t } = useTranslation()
  const blocking = findings.filter((finding) => finding.blocking)
  const others = findings.filter((finding) => !finding.blocking)
  if (findings.length === 0) return <Notice tone="good" icon="check" title={t('issuing.submit.complete')} />
  return (
    <>
      {blocking.length > 0 ? (
        <Notice tone="bad" title={t('issuing.submit.blocked')}>
          {t('issuing.submit.blockedText')}
          <Counts findings={blocking} />
        </Notice>
      ) : null}
      {others.length > 0 ? (
        <Notice tone="warn" title={t('issuing.submit.missing')}>
          <Counts findings={others} />
        </Notice>
      ) : null}
    </>
  )
}

function Counts({ findings }: Pick<PlanChecks, 'findings'>) {
  const nameOf = useFindingName()
  return (
    <ul className={css.short}>
      {findings.map(({ code, count }) => (
        <li key={code}>
          {nameOf(code)} {count > 1 ? <span className={css.count}>{formatNumber(count)}</span> : null}
        </li>
      ))}
    </ul>
  )
}
