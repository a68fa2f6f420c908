import type { DocumentDetail } from '@trongtam/client'
import { useSuspenseQuery } from '@tanstack/react-query'
import { formatDate, formatNumber } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { DocumentStateTag } from '#lib/register/document-state-tag.tsx'
import { useTenant } from '#lib/session.ts'
import { StandingTag } from '#lib/tags.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { FactList } from '#ui/fact-list.tsx'
import { TextLink } from '#ui/link.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page, Section } from '#ui/page.tsx'
import css from './documents.module.css'
import { useKindName } from './kind-name.ts'
import { documentQuery } from './queries.ts'
import { RelationsSection } from './relations-section.tsx'
import { SourceSection } from './source-section.tsx'
import { StandingNotice } from './standing-notice.tsx'

interface DocumentScreenProps {
  readonly documentId: string
  readonly line: number | null
  readonly onLine: (line: number) => void
}

/** A document: what is known of it, its text, and what cites it. */
export function DocumentScreen({ documentId, line, onLine }: DocumentScreenProps) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const { data: document } = useSuspenseQuery(documentQuery(slug, documentId))
  const kindName = useKindName()
  return (
    <Page
      title={document.numberSymbol ? `${kindName(document.kind)} ${document.numberSymbol}` : document.title}
      help={t('documents.detailHelp')}
      over={
        <TextLink to="/t/$slug/documents" params={{ slug }} inherit>
          ← {t('documents.back')}
        </TextLink>
      }
    >
      <StandingNotice document={document} />
      {document.standing === 'full-text' ? null : (
        <Notice tone="warn">{t(document.sourceText === null ? 'documents.onlyCited' : 'documents.reportNote')}</Notice>
      )}
      <Section title={t('documents.facts')}>
        <Facts document={document} />
      </Section>
      <RelationsSection document={document} />
      <Section title={`${t('documents.citations')} (${document.citations.length})`} flush>
        <Citations document={document} />
      </Section>
      <SourceSection sourceText={document.sourceText} line={line} onLine={onLine} />
    </Page>
  )
}

function Facts({ document }: { readonly document: DocumentDetail }) {
  const { t } = useTranslation()
  const kindName = useKindName()
  const unknown = <span className={css.unknown}>{t('documents.unknown')}</span>
  return (
    <FactList
      facts={[
        { term: t('documents.fact.title'), text: document.title },
        { term: t('documents.fact.kind'), text: kindName(document.kind) },
        { term: t('documents.fact.number'), text: document.numberSymbol ?? unknown },
        { term: t('documents.fact.issuer'), text: document.issuer },
        { term: t('documents.fact.issuedOn'), text: document.issuedOn ? formatDate(document.issuedOn) : unknown },
        { term: t('documents.fact.signer'), text: document.signer ?? unknown },
        { term: t('documents.fact.now'), text: <DocumentStateTag state={document.standingNow} /> },
        { term: t('documents.fact.standing'), text: <StandingTag standing={document.standing} /> },
        { term: t('documents.fact.file'), text: <File document={document} /> },
        {
          term: t('documents.recipients'),
          text:
            document.recipients.length === 0 ? <span className={css.unknown}>{t('documents.noRecipients')}</span> : <Recipients names={document.recipients} />,
        },
      ]}
    />
  )
}

function File({ document: { id, file } }: { readonly document: DocumentDetail }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  if (!file) return <span className={css.unknown}>{t('documents.noFile')}</span>
  return (
    <a className={css.file} href={`/api/v1/t/${slug}/documents/${id}/file`} download={file.name}>
      {t('documents.download', { name: file.name, kilobytes: formatNumber(Math.max(1, Math.round(file.bytes / 1024))) })}
    </a>
  )
}

function Recipients({ names }: { readonly names: readonly string[] }) {
  return (
    <ul className={css.recipients}>
      {names.map((name, index) => (
        <li key={index}>{name}</li>
      ))}
    </ul>
  )
}

function Citations({ document }: { readonly document: DocumentDetail }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  if (document.citations.length === 0) return <p className={css.empty}>{t('documents.noCitations')}</p>
  return (
    <DataTable
      caption={t('documents.citations')}
      rows={document.citations.map((citation, index) => ({ ...citation, index }))}
      rowKey={(citation) => String(citation.index)}
      columns={[
        {
          key: 'content',
          head: t('documents.citationColumn.content'),
          minWidth: '18rem',
          cell: ({ planId, nodeId, nodeText }) => (
            <TextLink to="/t/$slug/plans/$planId" params={{ slug, planId }} search={nodeId ? { node: nodeId } : {}} inherit className={css.citing ?? ''}>
              {nodeText ?? t('documents.wholePlan')}
            </TextLink>
          ),
        },
        { key: 'plan', head: t('documents.citationColumn.plan'), cell: (citation) => citation.planTitle, minWidth: '12rem' },
        { key: 'place', head: t('documents.citationColumn.place'), cell: (citation) => citation.place, minWidth: '7rem' },
      ]}
    />
  )
}
