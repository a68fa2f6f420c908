import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ButtonLink } from '#ui/link.tsx'
import { Notice } from '#ui/notice.tsx'
import { OutsideFrame } from '#ui/outside-frame.tsx'
import css from './account.module.css'
import { useConfirmEmailChange } from './queries.ts'
import { Refused } from './refused.tsx'

interface EmailChangeScreenProps {
  /** What the link in the mail carries; null for a link that is incomplete. */
  readonly token: string | null
  readonly preferences: ReactNode
}

/** Takes a new address over by a button: a program that merely follows links changes nothing. */
export function EmailChangeScreen({ token, preferences }: EmailChangeScreenProps) {
  const { t } = useTranslation()
  const confirm = useConfirmEmailChange()
  return (
    <OutsideFrame title={t('account.emailChange.title')} help={t('account.emailChange.help')} preferences={preferences}>
      {token === null ? (
        <Notice tone="bad" title={t('refusals.ticket-invalid.title')}>
          {t('account.reset.noLink')}
        </Notice>
      ) : (
        <div className={css.card}>
          {confirm.data ? (
            <>
              <Notice tone="good" icon="check" alert title={t('account.emailChange.doneTitle')}>
                {t('account.emailChange.done')}
              </Notice>
              <ButtonLink to="/tai-khoan" size="md">
                {t('account.emailChange.toAccount')}
              </ButtonLink>
            </>
          ) : (
            <>
              <Refused error={confirm.isPending ? null : confirm.error} />
              <p className={css.plain}>{t('account.emailChange.text')}</p>
              <Button size="md" aria-disabled={confirm.isPending} onClick={() => void (confirm.isPending || confirm.mutate(token))}>
                {confirm.isPending ? t('account.emailChange.submitting') : t('account.emailChange.submit')}
              </Button>
            </>
          )}
        </div>
      )}
    </OutsideFrame>
  )
}
