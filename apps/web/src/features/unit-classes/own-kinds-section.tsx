import type { OwnUnitKind } from '@trongtam/client'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { formatNumber } from '@trongtam/domain'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { Section } from '#ui/page.tsx'
import { EmptyState, ErrorState, LoadingState } from '#ui/states.tsx'
import { KindDialog } from './kind-dialog.tsx'
import { ownKindsQuery } from './queries.ts'

type Asked = { readonly changed: OwnUnitKind | null } | null

/** The kinds of units the province has of its own, within the national ones. */
export function OwnKindsSection() {
  const { t } = useTranslation()
  const { may } = useTenant()
  const [asked, ask] = useState<Asked>(null)
  return (
    <Section
      title={t('unitClasses.ownKinds')}
      help={t('unitClasses.ownKindsHelp')}
      flush
      actions={
        may('unit.edit') ? (
          <Button size="xs" variant="default" onClick={() => ask({ changed: null })}>
            {t('unitClasses.createKind')}
          </Button>
        ) : null
      }
    >
      <KindTable onChange={(changed) => ask({ changed })} />
      {asked ? <KindDialog changed={asked.changed} onClose={() => ask(null)} /> : null}
    </Section>
  )
}

function KindTable({ onChange }: { readonly onChange: (kind: OwnUnitKind) => void }) {
  const { t } = useTranslation()
  const { slug, may } = useTenant()
  const { data, error, refetch } = useQuery(ownKindsQuery(slug))
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <LoadingState lines={2} />
  if (data.items.length === 0) return <EmptyState title={t('unitClasses.noKinds')} text={t('unitClasses.noKindsText')} icon="unit" />
  const columns: Column<OwnUnitKind>[] = [
    { key: 'name', head: t('unitClasses.kindName'), minWidth: '13rem', cell: (row) => row.name },
    { key: 'base', head: t('unitClasses.baseKind'), minWidth: '11rem', cell: (row) => t(`units.kind.${row.baseKind}`) },
    { key: 'level', head: t('unitClasses.condition.levels'), minWidth: '7rem', cell: (row) => t(`units.level.${row.level}`) },
    { key: 'units', head: t('unitClasses.kindUnits'), number: true, cell: (row) => formatNumber(row.unitCount) },
  ]
  const change: Column<OwnUnitKind> = {
    key: 'change',
    head: <span className="sr-only">{t('unitClasses.change')}</span>,
    cell: (row) => (
      <Button size="compact-sm" variant="default" aria-label={t('unitClasses.changeNamed', { name: row.name })} onClick={() => onChange(row)}>
        {t('unitClasses.change')}
      </Button>
    ),
  }
  return (
    <DataTable
      stacks
      caption={t('unitClasses.ownKinds')}
      rows={data.items}
      rowKey={(row) => row.id}
      columns={may('unit.edit') ? [...columns, change] : columns}
    />
  )
}
