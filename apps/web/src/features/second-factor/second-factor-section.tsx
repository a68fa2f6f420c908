import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import type { FactorChanged } from '@trongtam/client'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDate } from '@trongtam/domain'
import { localDate } from '#lib/formats.ts'
import { Dialog } from '#ui/dialog.tsx'
import { Notice } from '#ui/notice.tsx'
import { Section } from '#ui/page.tsx'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { PasskeyList } from './passkey-list.tsx'
import { PasskeySetup } from './passkey-setup.tsx'
import { secondFactorQuery, useRemoveTotp, useRenewRecoveryCodes } from './queries.ts'
import { RecoveryCodes } from './recovery-codes.tsx'
import { TotpSetup } from './totp-setup.tsx'
import css from './second-factor.module.css'

type Open = 'app' | 'remove-app' | 'passkey' | 'renew' | null
const fewCodes = 3

/** The second factors of the person signed in: set up, change, take away, recovery codes. Load `secondFactorQuery` before. */
export function SecondFactorSection() {
  const { t } = useTranslation()
  const { data } = useSuspenseQuery(secondFactorQuery)
  const [open, setOpen] = useState<Open>(null)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const removeTotp = useRemoveTotp()
  const renew = useRenewRecoveryCodes()
  const close = () => setOpen(null)
  const finish = ({ recoveryCodes }: FactorChanged) => {
    close()
    setCodes(recoveryCodes)
  }
  const cancel = (
    <Button variant="default" onClick={close}>
      {t('common.cancel')}
    </Button>
  )
  const hasFactor = data.totpSince !== null || data.passkeys.length > 0
  return (
    <Section title={t('secondFactor.section')} help={t('secondFactor.sectionHelp')}>
      {data.required ? (
        <div className={css.required}>
          <Notice icon="lock">{t('secondFactor.required')}</Notice>
        </div>
      ) : null}
      <ul className={css.ways}>
        <li className={css.way}>
          <div className={css.words}>
            <h3 className={css.wayTitle}>{t('secondFactor.app.title')}</h3>
            <p className={css.help}>
              {data.totpSince ? t('secondFactor.app.since', { date: formatDate(localDate(new Date(data.totpSince))) }) : t('secondFactor.app.none')}
            </p>
          </div>
          <div className={css.buttons}>
            <Button variant="default" onClick={() => setOpen('app')}>
              {data.totpSince ? t('secondFactor.app.replace') : t('secondFactor.app.setUp')}
            </Button>
            {data.totpSince ? (
              <Button variant="default" onClick={() => setOpen('remove-app')}>
                {t('secondFactor.app.remove')}
              </Button>
            ) : null}
          </div>
        </li>
        <PasskeyList passkeys={data.passkeys} onAdd={() => setOpen('passkey')} />
        {hasFactor ? (
          <li className={css.way}>
            <div className={css.words}>
              <h3 className={css.wayTitle}>{t('secondFactor.recovery.title')}</h3>
              <p className={css.help}>
                {t(data.recoveryCodesLeft <= fewCodes ? 'secondFactor.recovery.few' : 'secondFactor.recovery.left', { count: data.recoveryCodesLeft })}{' '}
                {t('secondFactor.recovery.what')}
              </p>
            </div>
            <Button variant="default" onClick={() => setOpen('renew')}>
              {t('secondFactor.recovery.renew')}
            </Button>
          </li>
        ) : null}
      </ul>
      {open === 'app' ? (
        <Dialog title={t('secondFactor.app.title')} onClose={close}>
          {data.totpSince ? <p className={css.help}>{t('secondFactor.app.kept')}</p> : null}
          <TotpSetup onDone={finish} others={cancel} />
        </Dialog>
      ) : null}
      {open === 'passkey' ? (
        <Dialog title={t('secondFactor.passkeys.add')} onClose={close}>
          <PasskeySetup onDone={finish} others={cancel} />
        </Dialog>
      ) : null}
      {open === 'remove-app' ? (
        <ConfirmDialog
          title={t('secondFactor.app.removeTitle')}
          text={t('secondFactor.app.removeText')}
          confirm={t('secondFactor.app.remove')}
          write={removeTotp}
          onConfirm={() => removeTotp.mutate(undefined, { onSuccess: close })}
          onClose={close}
        />
      ) : null}
      {open === 'renew' ? (
        <ConfirmDialog
          title={t('secondFactor.recovery.renewTitle')}
          text={t('secondFactor.recovery.renewText')}
          confirm={t('secondFactor.recovery.renew')}
          write={renew}
          onConfirm={() => renew.mutate(undefined, { onSuccess: finish })}
          onClose={close}
        />
      ) : null}
      {codes ? (
        <Dialog title={t('secondFactor.recovery.shown')} onClose={() => undefined}>
          <RecoveryCodes codes={codes} leave={t('secondFactor.recovery.close')} onLeave={() => setCodes(null)} />
        </Dialog>
      ) : null}
    </Section>
  )
}
