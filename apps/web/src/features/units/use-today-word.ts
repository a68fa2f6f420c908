import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'

/** What the day it is there is called: an archive stands at its last. */
export function useTodayWord(): string {
  const { t } = useTranslation()
  return useTenant().archive ? t('units.day.last') : t('units.day.today')
}
