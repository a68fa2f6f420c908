import { useSuspenseQuery } from '@tanstack/react-query'
import { formatDate } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { formatTime } from '#lib/formats.ts'
import { planQuery } from '#lib/plan-query.ts'
import { Hash } from '#lib/published/hash.tsx'
import { FactList } from '#ui/fact-list.tsx'
import { ButtonLink } from '#ui/link.tsx'
import { Page, Section } from '#ui/page.tsx'
import { EditionRows } from './edition-rows.tsx'
import css from './editions.module.css'
import { ExportPlan, PrintButton } from './export-buttons.tsx'
import { IssuingDocument } from './issuing-document.tsx'
import { editionQuery, type PlanAddress } from './queries.ts'

/** An edition as it was issued, read like the document. */
export function EditionScreen({ slug, planId, number }: PlanAddress & { readonly number: number }) {
  const { t } = useTranslation()
  const { data: plan } = useSuspenseQuery(planQuery(slug, planId))
  const { data: edition } = useSuspenseQuery(editionQuery({ slug, planId }, number))
  return (
    <Page
      title={edition.title}
      help={t('editions.read.help')}
      over={
        <>
          {t('common.schoolYear', { year: plan.schoolYear })} <span>{t('editions.number', { number })}</span>
        </>
      }
      actions={
        <>
          <ButtonLink to="/t/$slug/plans/$planId/editions" params={{ slug, planId }} variant="default">
            {t('editions.title')}
          </ButtonLink>
          <ExportPlan plan={plan} edition={number} />
          <PrintButton />
        </>
      }
    >
      <Section title={t('editions.read.facts')}>
        <FactList
          facts={[
            ...(edition.theme === null ? [] : [{ term: t('editions.read.theme'), text: edition.theme }]),
            { term: t('editions.read.document'), text: <IssuingDocument document={edition.document} /> },
            { term: t('editions.read.issuedAt'), text: formatTime(edition.issuedAt) },
            ...(edition.reason === null ? [] : [{ term: t('editions.read.reason'), text: edition.reason }]),
            { term: t('editions.read.hash'), text: <Hash sha256={edition.sha256} full /> },
          ]}
        />
      </Section>
      {edition.bases.length > 0 ? (
        <Section title={t('editions.read.bases')}>
          <ul className={css.lines}>
            {edition.bases.map((basis, index) => (
              <li key={index}>{basis}</li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Section title={t('editions.read.content')} flush>
        <EditionRows rows={edition.rows} />
      </Section>
      {edition.milestones.length > 0 ? (
        <Section title={t('editions.read.milestones')}>
          <ul className={css.lines}>
            {edition.milestones.map(({ name, on }, index) => (
              <li key={index}>
                <strong>{formatDate(on)}</strong> {name}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </Page>
  )
}
