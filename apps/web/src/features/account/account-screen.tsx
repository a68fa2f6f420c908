import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Page } from '#ui/page.tsx'
import { OwnDataSection } from './own-data-section.tsx'
import { PasswordSection } from './password-section.tsx'
import { ProfileSection } from './profile-section.tsx'
import { SessionsSection } from './sessions-section.tsx'

/** One's own account. `secondFactor` is the section of another feature, which the route gives. */
export function AccountScreen({ secondFactor }: { readonly secondFactor: ReactNode }) {
  const { t } = useTranslation()
  return (
    <Page title={t('account.title')} help={t('account.help')}>
      <ProfileSection />
      <PasswordSection />
      {secondFactor}
      <SessionsSection />
      <OwnDataSection />
    </Page>
  )
}
