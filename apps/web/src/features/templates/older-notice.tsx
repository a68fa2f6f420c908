import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { TextLink } from '#ui/link.tsx'
import { Notice } from '#ui/notice.tsx'
import { revisionsQuery } from './queries.ts'
import { standingRevision } from './standing-revision.ts'

interface OlderNoticeProps {
  readonly templateId: string
  /** The revision on the screen. */
  readonly shown: number
}

/** Says that another revision is the latest, and leads to it; nothing where this one is. */
export function OlderNotice({ templateId, shown }: OlderNoticeProps) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const { data } = useInfiniteQuery(revisionsQuery(slug, templateId))
  const latest = standingRevision(data?.pages.flatMap((page) => page.items) ?? [])
  if (latest === undefined || latest === shown) return null
  return (
    <Notice tone="warn" title={t('templates.older', { revision: shown, latest })}>
      <TextLink to="/t/$slug/templates/$templateId" params={{ slug, templateId }} inherit underline="always">
        {t('templates.toLatest', { latest })}
      </TextLink>
    </Notice>
  )
}
