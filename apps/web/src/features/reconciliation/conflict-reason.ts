import { conflictReasons } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'

/** Why a change is in conflict, in words; null where it is not. */
export function useConflictReason(): (why: string | null) => string | null {
  const { t } = useTranslation()
  return (why) => {
    const known = conflictReasons.find((reason) => reason === why)
    return known ? t(`reconciliation.why.${known}`) : why
  }
}
