import type { PlanDetail } from '@trongtam/client'
import { formatDate } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { Section } from '#ui/page.tsx'
import { EmptyState } from '#ui/states.tsx'
import { DocumentLink } from './document-link.tsx'
import css from './plans.module.css'

/** The documents the whole plan rests on, in its own order. */
export function LegalBases({ plan }: { readonly plan: PlanDetail }) {
  const { t } = useTranslation()
  const columns: Column<PlanDetail['legalBases'][number]>[] = [
    {
      key: 'name',
      head: t('plans.bases.document'),
      minWidth: '18rem',
      cell: (basis) => <DocumentLink documentId={basis.documentId}>{basis.name}</DocumentLink>,
    },
    { key: 'number', head: t('plans.bases.number'), cell: (basis) => <span className={css.nowrap}>{basis.numberSymbol ?? t('common.none')}</span> },
    { key: 'date', head: t('plans.bases.date'), cell: (basis) => (basis.issuedOn ? formatDate(basis.issuedOn) : t('common.none')) },
    { key: 'place', head: t('plans.bases.place'), cell: (basis) => basis.place },
  ]
  return (
    <Section title={t('plans.bases.title')} flush>
      {plan.legalBases.length === 0 ? (
        <EmptyState title={t('plans.bases.empty')} text={t('plans.bases.emptyText')} icon="cite" />
      ) : (
        <DataTable caption={t('plans.bases.title')} columns={columns} rows={plan.legalBases} rowKey={(basis) => `${basis.documentId} ${basis.place}`} />
      )}
    </Section>
  )
}
