import type { Citation, PlanDetail } from '@trongtam/client'
import { formatDate } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { ButtonLink } from '#ui/link.tsx'
import { Section } from '#ui/page.tsx'
import { EmptyState } from '#ui/states.tsx'
import { useAddCitation } from './use-add-citation.tsx'
import { CitationStanding } from './citation-standing.tsx'
import { DocumentLink } from './document-link.tsx'
import css from './plans.module.css'
import { RemoveCitation } from './remove-citation.tsx'
import { usePlanAddress } from './use-plan-address.ts'
import { usePlanEditing } from './use-plan-editing.ts'

/** The documents the whole plan rests on, in its own order, each with whether it still stands. */
export function LegalBases({ plan }: { readonly plan: PlanDetail }) {
  const { t } = useTranslation()
  const { slug, planId } = usePlanAddress()
  const { mayEdit } = usePlanEditing()
  const { button, form } = useAddCitation(null)
  const columns = useColumns(mayEdit)
  return (
    <Section
      title={t('plans.bases.title')}
      flush
      actions={
        <div className={css.sectionActions}>
          <ButtonLink to="/t/$slug/plans/$planId/document-graph" params={{ slug, planId }} variant="default" size="xs">
            {t('planEditing.citations.graph')}
          </ButtonLink>
          {mayEdit ? button : null}
        </div>
      }
    >
      {mayEdit && form ? <div className={css.sectionForm}>{form}</div> : null}
      {plan.legalBases.length === 0 ? (
        <EmptyState title={t('plans.bases.empty')} text={t(mayEdit ? 'planEditing.citations.emptyText' : 'plans.bases.emptyText')} icon="cite" />
      ) : (
        <DataTable caption={t('plans.bases.title')} columns={columns} rows={plan.legalBases} rowKey={({ id }) => id} />
      )}
    </Section>
  )
}

function useColumns(mayEdit: boolean): Column<Citation>[] {
  const { t } = useTranslation()
  const columns: Column<Citation>[] = [
    {
      key: 'name',
      head: t('plans.bases.document'),
      minWidth: '18rem',
      cell: (basis) => <DocumentLink documentId={basis.documentId}>{basis.name}</DocumentLink>,
    },
    { key: 'number', head: t('plans.bases.number'), cell: (basis) => <span className={css.nowrap}>{basis.numberSymbol ?? t('common.none')}</span> },
    { key: 'date', head: t('plans.bases.date'), cell: (basis) => (basis.issuedOn ? formatDate(basis.issuedOn) : t('common.none')) },
    { key: 'place', head: t('plans.bases.place'), cell: (basis) => basis.place },
    { key: 'standing', head: t('planEditing.citations.standing'), minWidth: '10rem', cell: (basis) => <CitationStanding citation={basis} /> },
  ]
  const removal: Column<Citation> = {
    key: 'remove',
    head: <span className="sr-only">{t('planEditing.citations.remove')}</span>,
    cell: (basis) => <RemoveCitation citation={basis} />,
  }
  return mayEdit ? [...columns, removal] : columns
}
