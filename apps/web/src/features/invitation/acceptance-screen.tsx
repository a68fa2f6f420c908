import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { failureCode } from '#lib/refusal-error.ts'
import { Notice } from '#ui/notice.tsx'
import { LoadingState } from '#ui/states.tsx'
import { AcceptanceForm } from './acceptance-form.tsx'
import css from './invitation.module.css'
import { useInspect } from './queries.ts'

interface AcceptanceScreenProps {
  /** What the link in the mail carries; null for a link that is incomplete. */
  readonly token: string | null
  readonly preferences: ReactNode
}

/** Says who invites to what, and accepts by a button: a program that merely follows links accepts nothing. */
export function AcceptanceScreen({ token, preferences }: AcceptanceScreenProps) {
  const { t } = useTranslation()
  return (
    <div className={css.screen}>
      <title>{`${t('invitation.title')} · ${t('common.product')}`}</title>
      <header className={css.top}>
        <span className={css.product}>
          <img src="/favicon.svg" width={28} height={28} alt="" />
          {t('common.product')}
        </span>
        <span className={css.preferences}>{preferences}</span>
      </header>
      <main className={css.main}>
        <h1 className={css.title}>{t('invitation.title')}</h1>
        <p className={css.help}>{t('invitation.help')}</p>
        {token === null ? (
          <Notice tone="bad" title={t('refusals.ticket-invalid.title')}>
            {t('invitation.noLink')}
          </Notice>
        ) : (
          <Inspected token={token} />
        )}
      </main>
    </div>
  )
}

function Inspected({ token }: { readonly token: string }) {
  const { t } = useTranslation()
  const { mutate, data, error } = useInspect()
  const asked = useRef('')
  useEffect(() => {
    if (asked.current !== token) mutate(token)
    asked.current = token
  }, [mutate, token])
  if (data) return <AcceptanceForm token={token} invitation={data} />
  if (!error) return <LoadingState lines={4} />
  const code = failureCode(error)
  return (
    <Notice tone="bad" alert title={t(`refusals.${code}.title`)}>
      {code === 'ticket-invalid' ? t('invitation.askAgain') : t(`refusals.${code}.next`)}
    </Notice>
  )
}
