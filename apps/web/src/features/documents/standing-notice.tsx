import type { DocumentDetail } from '@trongtam/client'
import { formatDate } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { TextLink } from '#ui/link.tsx'
import { Notice } from '#ui/notice.tsx'

const doneBy = { amended: ['amends', 'supplements'], replaced: ['replaces'], repealed: ['repeals'] } as const

/** That the document no longer stands as it was, and by which document; nothing while it is in force. */
export function StandingNotice({ document }: { readonly document: DocumentDetail }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  if (document.standingNow === 'in-force') return null
  const kinds: readonly string[] = doneBy[document.standingNow]
  const done = document.relations.filter(({ direction, kind }) => direction === 'in' && kinds.includes(kind))
  return (
    <Notice tone={document.standingNow === 'amended' ? 'info' : 'warn'} title={t(`documents.standingNow.${document.standingNow}`)}>
      {done.map(({ id, documentId, name, effectiveOn }) => (
        <p key={id}>
          <TextLink to="/t/$slug/documents/$documentId" params={{ slug, documentId }} inherit underline="always">
            {name}
          </TextLink>
          {effectiveOn ? ` (${t('documents.since', { date: formatDate(effectiveOn) })})` : null}
        </p>
      ))}
    </Notice>
  )
}
