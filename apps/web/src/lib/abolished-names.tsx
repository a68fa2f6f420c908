import type { AbolishedName } from '@trongtam/client'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { formatDate, formatNumber } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from './api.ts'
import { planKey } from './plan-query.ts'
import { useTenant } from './session.ts'
import css from './abolished-names.module.css'

function abolishedNamesQuery(slug: string, planId: string) {
  return queryOptions({
    queryKey: [...planKey(slug, planId), 'abolished-names'],
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/t/{slug}/plans/{planId}/abolished-names', { params: { path: { slug, planId } }, signal })),
  })
}

/** The ended units and places that a group or task of a plan names, with who carries each on; nothing where there are none. */
export function AbolishedNames({ planId, nodeId }: { readonly planId: string; readonly nodeId: string }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const { data } = useQuery(abolishedNamesQuery(slug, planId))
  const names = data?.nodes.find((node) => node.nodeId === nodeId)?.names ?? []
  if (names.length === 0) return null
  return (
    <ul className={css.names} aria-label={t('issuing.abolished.list')}>
      {names.map((name) => (
        <li key={name.written}>
          <NameWords name={name} />
        </li>
      ))}
    </ul>
  )
}

function NameWords({ name: { written, endedOn, carriedOnBy, carrierCount } }: { readonly name: AbolishedName }) {
  const { t } = useTranslation()
  const more = carrierCount - carriedOnBy.length
  const carriers = carriedOnBy.join(', ') + (more > 0 ? t('issuing.abolished.more', { n: formatNumber(more) }) : '')
  return (
    <>
      <strong>“{written}”</strong> {t('issuing.abolished.since', { date: formatDate(endedOn) })}{' '}
      {carrierCount > 0 ? t('issuing.abolished.now', { carriers }) : t('issuing.abolished.nobody')}
    </>
  )
}
