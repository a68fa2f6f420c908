import type { DocumentDetail } from '@trongtam/client'
import { Button } from '@mantine/core'
import { formatDate } from '@trongtam/domain'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { Icon } from '#ui/icon.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { TextLink } from '#ui/link.tsx'
import { Section } from '#ui/page.tsx'
import css from './documents.module.css'
import { useUnrelate } from './queries.ts'
import { RelateForm } from './relate-form.tsx'

type Relation = DocumentDetail['relations'][number]

/** What the document does to others and others to it, to be added to and taken back by those who keep the register. */
export function RelationsSection({ document }: { readonly document: DocumentDetail }) {
  const { t } = useTranslation()
  const { may } = useTenant()
  const [isAdding, setAdding] = useState(false)
  const mayChange = may('document.import')
  const add =
    mayChange && !isAdding ? (
      <Button variant="default" size="xs" leftSection={<Icon name="plus" size={14} />} onClick={() => setAdding(true)}>
        {t('documents.relate')}
      </Button>
    ) : null
  return (
    <Section title={`${t('documents.relations')} (${document.relations.length})`} help={t('documents.relationsHelp')} actions={add} flush>
      {isAdding ? <RelateForm document={document} onEnd={() => setAdding(false)} /> : null}
      {document.relations.length === 0 ? (
        <p className={css.empty}>{t('documents.noRelations')}</p>
      ) : (
        <RelationTable document={document} mayRemove={mayChange} />
      )}
    </Section>
  )
}

function RelationTable({ document, mayRemove }: { readonly document: DocumentDetail; readonly mayRemove: boolean }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const unrelate = useUnrelate(slug, document.id)
  const columns: Column<Relation>[] = [
    { key: 'kind', head: t('documents.relationColumn.kind'), minWidth: '9rem', cell: ({ kind, direction }) => t(`documents.relation.${direction}.${kind}`) },
    {
      key: 'other',
      head: t('documents.relationColumn.other'),
      minWidth: '16rem',
      cell: ({ documentId, name }) => (
        <TextLink to="/t/$slug/documents/$documentId" params={{ slug, documentId }} inherit>
          {name}
        </TextLink>
      ),
    },
    {
      key: 'from',
      head: t('documents.relationColumn.effectiveOn'),
      minWidth: '7rem',
      cell: ({ effectiveOn }) => (effectiveOn ? formatDate(effectiveOn) : <span className={css.unknown}>{t('documents.unknown')}</span>),
    },
  ]
  const removal: Column<Relation> = {
    key: 'remove',
    head: <span className="sr-only">{t('documents.unrelate')}</span>,
    cell: ({ id, name }) => (
      <IconButton label={t('documents.unrelateNamed', { name })} onClick={() => (unrelate.isPending ? undefined : unrelate.mutate(id))}>
        <Icon name="close" size={16} />
      </IconButton>
    ),
  }
  return (
    <DataTable caption={t('documents.relations')} rows={document.relations} rowKey={({ id }) => id} columns={mayRemove ? [...columns, removal] : columns} />
  )
}
