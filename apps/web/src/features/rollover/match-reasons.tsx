import { matchReasonCodes } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { formatPercent } from '#lib/formats.ts'
import { Tag } from '#ui/tag.tsx'
import type { OldGroup } from './choices.ts'
import css from './rollover.module.css'

interface MatchReasonsProps {
  readonly match: OldGroup['match']
  /** A person has chosen otherwise. */
  readonly isOwn?: boolean
}

/** How near the next year's item is and why, in words. */
export function MatchReasons({ match, isOwn = false }: MatchReasonsProps) {
  const { t } = useTranslation()
  if (isOwn) return <Tag tone="info">{t('rollover.own')}</Tag>
  if (!match) return <span className={css.muted}>{t('rollover.noMatch')}</span>
  const level = match.score >= 0.8 ? 'high' : match.score >= 0.5 ? 'fair' : 'low'
  const words = match.reasons.flatMap(({ code, percent }) => {
    const known = matchReasonCodes.find((each) => each === code)
    return known ? [t(`rollover.reason.${known}`, { percent: formatPercent(percent ?? 0) })] : []
  })
  return (
    <span className={css.reasons}>
      <Tag tone={level === 'low' ? 'warn' : 'good'}>{t(`rollover.score.${level}`)}</Tag>
      <span className={css.muted}>{words.join(', ')}</span>
    </span>
  )
}
