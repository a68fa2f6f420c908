import type { AuditDetail } from '@trongtam/client'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type AuditLine, auditLines, auditTime } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { Dialog, DialogButtons } from '#ui/dialog.tsx'
import { FactList } from '#ui/fact-list.tsx'
import { TextLink } from '#ui/link.tsx'
import { ErrorState, LoadingState } from '#ui/states.tsx'
import { auditAddress } from './audit-search.ts'
import css from './audit.module.css'
import { auditRowQuery } from './queries.ts'
import { Subject } from './subject.tsx'
import { personName, useAuditWords } from './use-audit-words.ts'

/** One row in full: what was before and what after, side by side, in words. */
export function AuditRowDialog({ auditId, onClose }: { readonly auditId: string; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const { data, error, refetch } = useQuery(auditRowQuery(slug, auditId))
  return (
    <Dialog title={t('audit.row')} wide onClose={onClose}>
      {data ? <RowInFull row={data} /> : error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState lines={6} />}
      <DialogButtons>
        <Button variant="default" onClick={onClose}>
          {t('common.close')}
        </Button>
      </DialogButtons>
    </Dialog>
  )
}

function RowInFull({ row }: { readonly row: AuditDetail }) {
  const { t } = useTranslation()
  const { words } = useAuditWords()
  const lines = auditLines(row.before, row.after, words, row.names)
  return (
    <>
      <FactList
        facts={[
          { term: t('audit.column.at'), text: <time dateTime={row.at}>{auditTime(row.at)}</time> },
          { term: t('audit.column.who'), text: personName(row.person, words) },
          { term: t('audit.column.what'), text: words.action[row.action] },
          { term: t('audit.column.on'), text: <Subject row={row} /> },
          { term: t('audit.number'), text: String(row.number) },
        ]}
      />
      {lines.length === 0 ? <p className={css.nothing}>{t('audit.nothing')}</p> : <Change lines={lines} />}
      <MoreLikeThis row={row} />
    </>
  )
}

/** Both sides of what changed; one of what is new or stayed the same. */
function Change({ lines }: { readonly lines: readonly AuditLine[] }) {
  const { t } = useTranslation()
  const isNew = lines.every(({ before }) => before === null)
  const isOne = ({ before, after }: AuditLine) => isNew || before === after
  return (
    <ul className={css.change} aria-label={t('audit.content')}>
      {lines.map((line) => (
        <li key={line.field}>
          <h3 className={css.field}>{line.field || t('audit.content')}</h3>
          <div className={css.sides} data-one={isOne(line) || undefined}>
            {isOne(line) ? null : <Side name={t('audit.before')} text={line.before} />}
            <Side name={isOne(line) ? null : t('audit.after')} text={line.after} isChanged={!isOne(line)} />
          </div>
        </li>
      ))}
    </ul>
  )
}

function Side({ name, text, isChanged = false }: { readonly name: string | null; readonly text: string | null; readonly isChanged?: boolean }) {
  const { t } = useTranslation()
  return (
    <div className={css.side} data-changed={isChanged || undefined}>
      {name ? <p className={css.sideName}>{name}</p> : null}
      <p className={text === null ? css.quiet : css.text}>{text ?? t('audit.absent')}</p>
    </div>
  )
}

function MoreLikeThis({ row: { person, entity, entityId } }: { readonly row: AuditDetail }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  return (
    <p className={css.more}>
      {person.kind === 'ministry' || person.kind === 'operator' ? null : (
        <TextLink to="/t/$slug/audit" params={{ slug }} search={auditAddress({ person: person.id })} inherit>
          {t('audit.ofPerson')}
        </TextLink>
      )}
      {entityId === null ? null : (
        <TextLink to="/t/$slug/audit" params={{ slug }} search={auditAddress({ entity, thing: entityId })} inherit>
          {t('audit.ofThing')}
        </TextLink>
      )}
    </p>
  )
}
