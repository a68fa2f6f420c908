import type { TenantSummary } from '@trongtam/client'
import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { formatDate } from '@trongtam/domain'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { localDate } from '#lib/formats.ts'
import { useTenant } from '#lib/session.ts'
import { DataTable, MoreRows } from '#ui/data-table.tsx'
import { Page, Section } from '#ui/page.tsx'
import { EmptyState, ErrorState, LoadingState } from '#ui/states.tsx'
import { Tag } from '#ui/tag.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import css from './ministry-tenants.module.css'
import { ministryTenantsQuery } from './queries.ts'
import { ResumeDialog } from './resume-dialog.tsx'
import { SuspendDialog } from './suspend-dialog.tsx'

const tones = { pending: 'warn', active: 'good', suspended: 'bad', archived: 'neutral', refused: 'bad' } as const

/** Who takes part: states and dates, nothing of what is in a province. */
export function MinistryTenantsScreen() {
  const { t } = useTranslation()
  return (
    <Page title={t('ministryTenants.title')} help={t('ministryTenants.help')}>
      <Section title={t('ministryTenants.list')} flush>
        <Tenants />
      </Section>
    </Page>
  )
}

function Tenants() {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(ministryTenantsQuery(slug))
  const [asking, setAsking] = useState<Asking | null>(null)
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <LoadingState lines={6} />
  const rows = data.pages.flatMap((page) => page.items)
  if (rows.length === 0) return <EmptyState title={t('ministryTenants.empty')} text={t('ministryTenants.emptyText')} icon="unit" />
  const close = () => setAsking(null)
  return (
    <>
      <TenantTable rows={rows} onAsk={setAsking} />
      <MoreRows shown={rows.length} hasMore={hasNextPage} loading={isFetchingNextPage} onMore={() => void fetchNextPage()} />
      {asking?.verb === 'suspend' ? <SuspendDialog tenant={asking.tenant} onClose={close} /> : null}
      {asking?.verb === 'resume' ? <ResumeDialog tenant={asking.tenant} onClose={close} /> : null}
      {asking?.verb === 'merge' ? <MergeDialog tenant={asking.tenant} onClose={close} /> : null}
    </>
  )
}

type Verb = 'suspend' | 'resume' | 'merge'

interface Asking {
  readonly verb: Verb
  readonly tenant: TenantSummary
}

function TenantTable({ rows, onAsk }: { readonly rows: readonly TenantSummary[]; readonly onAsk: (asking: Asking) => void }) {
  const { t } = useTranslation()
  const { may } = useTenant()
  const action = {
    key: 'action',
    head: t('ministryTenants.action'),
    cell: (row: TenantSummary) => <Actions tenant={row} onAsk={onAsk} />,
    minWidth: '12rem',
  }
  return (
    <DataTable
      stacks
      caption={t('ministryTenants.list')}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { key: 'name', head: t('ministryTenants.name'), cell: (row) => <Name tenant={row} />, minWidth: '12rem' },
        {
          key: 'state',
          head: t('ministryTenants.state'),
          cell: (row) => <Tag tone={tones[row.status]}>{t(`ministryTenants.states.${row.status}`)}</Tag>,
          minWidth: '9rem',
        },
        { key: 'since', head: t('ministryTenants.since'), cell: (row) => formatDate(localDate(new Date(row.createdAt))), minWidth: '8rem' },
        ...(may('tenant.suspend') ? [action] : []),
      ]}
    />
  )
}

function Name({ tenant: { name, archive } }: { readonly tenant: TenantSummary }) {
  const { t } = useTranslation()
  if (!archive) return name
  return (
    <>
      {name}
      <br />
      <span className={css.successor}>{t('ministryTenants.successor', { name: archive.successor.name, on: formatDate(archive.on) })}</span>
    </>
  )
}

const verbs: Partial<Record<TenantSummary['status'], readonly Verb[]>> = { active: ['suspend', 'merge'], suspended: ['resume'] }
const needs = { suspend: 'tenant.suspend', resume: 'tenant.suspend', merge: 'tenant.merge' } as const

function Actions({ tenant, onAsk }: { readonly tenant: TenantSummary; readonly onAsk: (asking: Asking) => void }) {
  const { t } = useTranslation()
  const { may } = useTenant()
  const open = (verbs[tenant.status] ?? []).filter((verb) => may(needs[verb]))
  return (
    <div className={css.actions}>
      {open.map((verb) => (
        <Button
          key={verb}
          variant="default"
          size="xs"
          aria-label={t(`ministryTenants.${verb}Of`, { name: tenant.name })}
          onClick={() => onAsk({ verb, tenant })}
        >
          {t(`ministryTenants.${verb}`)}
        </Button>
      ))}
    </div>
  )
}
