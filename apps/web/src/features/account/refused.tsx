import { useTranslation } from 'react-i18next'
import { failureCode, isRefusal } from '#lib/refusal-error.ts'
import { Notice } from '#ui/notice.tsx'

const faults = ['too-short', 'too-long', 'common', 'context'] as const

/** Why a form was refused, and what to do next; of a weak password, what is weak about it. Nothing where nothing was. */
export function Refused({ error, title }: { readonly error: unknown; readonly title?: string }) {
  const { t } = useTranslation()
  if (!error) return null
  const code = failureCode(error)
  const fault = isRefusal(error, 'password-weak') ? faults.find((each) => each === error.detail['fault']) : undefined
  return (
    <Notice tone="bad" alert title={title ?? t(`refusals.${code}.title`)}>
      {fault ? t(`account.fault.${fault}`) : t(`refusals.${code}.next`)}
    </Notice>
  )
}
