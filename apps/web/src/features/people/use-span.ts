import { formatDate } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'

interface Span {
  readonly validFrom: string
  /** The first day after it. */
  readonly validTo: string | null
}

/** Says a span of days as people do: with its last day, not the first day after it. */
export function useSpan(): (span: Span) => string {
  const { t } = useTranslation()
  return ({ validFrom, validTo }) =>
    validTo === null
      ? t('people.since', { from: formatDate(validFrom) })
      : t('people.span', { from: formatDate(validFrom), to: formatDate(dayBefore(validTo, validFrom)) })
}

function dayBefore(day: string, earliest: string): string {
  const before = new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
  return before < earliest ? earliest : before
}
