import { useTranslation } from 'react-i18next'
import { Page } from '#ui/page.tsx'
import { SecondFactorSection } from './second-factor-section.tsx'

/** How the account is protected. */
export function SecurityScreen() {
  const { t } = useTranslation()
  return (
    <Page title={t('secondFactor.title')} help={t('secondFactor.help')}>
      <SecondFactorSection />
    </Page>
  )
}
