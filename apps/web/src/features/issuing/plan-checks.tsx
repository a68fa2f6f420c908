import type { PlanChecks as Checks, PlanDetail } from '@trongtam/client'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { formatNumber } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { AbolishedNames } from '#lib/abolished-names.tsx'
import { useTenant } from '#lib/session.ts'
import { TextLink } from '#ui/link.tsx'
import { Section } from '#ui/page.tsx'
import { EmptyState, ErrorState, LoadingState } from '#ui/states.tsx'
import { Tag } from '#ui/tag.tsx'
import { useFindingName } from './finding-name.ts'
import css from './issuing.module.css'
import { checksQuery } from './queries.ts'

/** What a draft or an amendment still misses, each with the way to where it is missing. */
export function PlanChecks({ plan }: { readonly plan: PlanDetail }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const { data, error, refetch } = useQuery(checksQuery({ slug, planId: plan.id }))
  return (
    <Section title={t('issuing.checks.title')} help={t('issuing.checks.help')} flush>
      {error && !data ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <LoadingState lines={6} /> : null}
      {data?.findings.length === 0 ? <EmptyState title={t('issuing.checks.none')} text={t('issuing.checks.noneText')} icon="check" /> : null}
      {data && data.findings.length > 0 ? (
        <ul className={css.findings} aria-label={t('issuing.checks.list')}>
          {data.findings
            .toSorted((a, b) => Number(b.blocking) - Number(a.blocking))
            .map((finding) => (
              <Finding key={finding.code} finding={finding} planId={plan.id} />
            ))}
        </ul>
      ) : null}
    </Section>
  )
}

/** What is there and should not be, rather than missing. */
const there: readonly string[] = ['abolished-unit', 'basis-replaced', 'due-outside-year']

function Finding({ finding: { code, blocking, count, items }, planId }: { readonly finding: Checks['findings'][number]; readonly planId: string }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const name = useFindingName()(code)
  return (
    <li className={css.finding}>
      <h3 className={css.findingHead}>
        <Tag tone={blocking ? 'bad' : 'warn'}>{t(`issuing.checks.${blocking ? 'must' : there.includes(code) ? 'mend' : 'may'}`)}</Tag>
        {name} {count > 1 || items.length > 0 ? <span className={css.count}>{formatNumber(count)}</span> : null}
      </h3>
      <WayOn code={code} planId={planId} />
      {items.length > 0 ? (
        <ul className={css.places} aria-label={t('issuing.checks.places', { name })}>
          {items.map(({ id, number, text }) => (
            <li key={id}>
              <Link
                to="/t/$slug/plans/$planId"
                params={{ slug, planId }}
                search={(before) => ({ ...before, tab: 'checks' as const, node: id })}
                resetScroll={false}
                className={css.place}
              >
                <span className={css.number}>{number}</span>
                <span className={css.words}>{text}</span>
              </Link>
              {code === 'abolished-unit' ? <AbolishedNames planId={planId} nodeId={id} /> : null}
            </li>
          ))}
        </ul>
      ) : null}
      {items.length < count && items.length > 0 ? (
        <p className={css.more}>{t('issuing.checks.firstOf', { shown: formatNumber(items.length), all: formatNumber(count) })}</p>
      ) : null}
    </li>
  )
}

/** Where it is mended, if that is no task. */
function WayOn({ code, planId }: { readonly code: string; readonly planId: string }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const params = { slug, planId }
  if (code.startsWith('mandatory-')) {
    return (
      <TextLink to="/t/$slug/plans/$planId/reconciliation" params={params} search={{ show: 'mandatory' }} fz="sm">
        {t('issuing.checks.toReconciling')}
      </TextLink>
    )
  }
  if (code !== 'no-legal-basis') return null
  return (
    <TextLink to="/t/$slug/plans/$planId" params={params} search={{ tab: 'bases' }} resetScroll={false} fz="sm">
      {t('issuing.checks.toBases')}
    </TextLink>
  )
}
