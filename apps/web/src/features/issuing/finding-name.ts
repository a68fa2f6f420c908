import { planFindingCodes } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'

/** What a check found, in words. */
export function useFindingName(): (code: string) => string {
  const { t } = useTranslation()
  return (code) => {
    const known = planFindingCodes.find((candidate) => candidate === code)
    return known ? t(`issuing.checks.finding.${known}`) : code
  }
}
