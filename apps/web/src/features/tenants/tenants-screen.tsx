import type { Home, Membership } from '@trongtam/client'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { formatDate, formatNumber } from '@trongtam/domain'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { failureCode } from '#lib/refusal-error.ts'
import { useMe } from '#lib/session.ts'
import { Page } from '#ui/page.tsx'
import { EmptyState, LoadingState } from '#ui/states.tsx'
import { Tag } from '#ui/tag.tsx'
import { tenantHomeQuery } from './queries.ts'
import css from './tenants.module.css'

/** After signing in: what is due and mine in every tenant, one click to each. `children` stand above. */
export function TenantsScreen({ children }: { readonly children?: ReactNode }) {
  const { t } = useTranslation()
  const { person, memberships } = useMe()
  return (
    <Page title={t('tenants.title')} help={t('tenants.help')} over={t('tenants.greeting', { name: person.name })}>
      {children}
      {memberships.length === 0 ? <EmptyState title={t('tenants.emptyTitle')} text={t('tenants.emptyText')} icon="unit" /> : null}
      <ul className={css.cards} aria-label={t('tenants.list')}>
        {memberships.map((membership) => (
          <li key={membership.slug} className={css.card} style={{ '--card-accent': membership.accent }}>
            <div className={css.head}>
              <h2 className={css.name}>
                <Link to="/t/$slug" params={{ slug: membership.slug }} className={css.open}>
                  {membership.name}
                </Link>
              </h2>
              <Role membership={membership} />
            </div>
            <Work membership={membership} />
          </li>
        ))}
      </ul>
    </Page>
  )
}

function Role({ membership: { archive, position, role } }: { readonly membership: Membership }) {
  const { t } = useTranslation()
  if (archive) return <Tag>{t('tenants.archiveMark')}</Tag>
  return <span className={css.role}>{position ?? (role ? t(`common.role.${role}`) : null)}</span>
}

function Work({ membership }: { readonly membership: Membership }) {
  const { t } = useTranslation()
  const { archive, kind } = membership
  if (archive)
    return (
      <p className={css.theme}>{t('tenants.archive', { successor: archive.successor.name, on: formatDate(archive.on), document: archive.documentWords })}</p>
    )
  return kind === 'province' ? <ProvinceWork membership={membership} /> : <p className={css.theme}>{t('tenants.ministry')}</p>
}

function ProvinceWork({ membership }: { readonly membership: Membership }) {
  const { t } = useTranslation()
  const { data: home, error } = useQuery(tenantHomeQuery(membership.slug))
  if (error) return <p className={css.theme}>{t(`refusals.${failureCode(error)}.title`)}</p>
  if (!home) return <LoadingState lines={3} />
  return (
    <>
      <p className={css.theme}>
        <span className={css.year}>{t('common.schoolYear', { year: home.schoolYear })}</span>
        {home.plan ? (home.plan.theme ?? t('tenants.noTheme', { year: home.schoolYear })) : t('tenants.noPlan', { year: home.schoolYear })}
      </p>
      <WorkCounts home={home} />
    </>
  )
}

function WorkCounts({ home }: { readonly home: Home }) {
  const { t } = useTranslation()
  return (
    <dl className={css.counts}>
      <div>
        <dt>{t('tenants.late')}</dt>
        <dd data-late={home.late > 0 || undefined}>{formatNumber(home.late)}</dd>
      </div>
      <div>
        <dt>{t('tenants.dueSoon')}</dt>
        <dd>{formatNumber(home.dueSoon)}</dd>
      </div>
      <div>
        <dt>{t('tenants.mine')}</dt>
        <dd>{formatNumber(home.mine.length)}</dd>
      </div>
    </dl>
  )
}
