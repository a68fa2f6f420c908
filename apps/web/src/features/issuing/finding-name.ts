import { useTranslation } from 'react-i18next'

const known = ['no-tasks', 'no-theme', 'without-lead', 'without-due', 'without-target', 'without-basis'] as const

/** What a check found, in words. */
export function useFindingName(): (code: string) => string {
  const { t } = useTranslation()
  return (code) => {
    const finding = known.find((candidate) => candidate === code)
    return finding ? t(`issuing.checks.finding.${finding}`) : code
  }
}
