import type { OidcFault } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { Notice } from '#ui/notice.tsx'

/** Why signing in by an organisation's own account led nowhere, and what to do. */
export function OidcFaultNotice({ fault }: { readonly fault: OidcFault }) {
  const { t } = useTranslation()
  return (
    <Notice tone="bad" alert title={t(`oidc.fault.${fault}.title`)}>
      {t(`oidc.fault.${fault}.text`)}
    </Notice>
  )
}
