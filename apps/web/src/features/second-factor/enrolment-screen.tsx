import { Button } from '@mantine/core'
import type { FactorChanged } from '@trongtam/client'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mayUsePasskeys } from '#lib/passkey-support.ts'
import { PasskeySetup } from './passkey-setup.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import { TotpSetup } from './totp-setup.tsx'
import css from './second-factor.module.css'

interface EnrolmentScreenProps {
  readonly preferences: ReactNode
  readonly onSignOut: () => void
  /** Called when a factor is set up and its recovery codes are kept. */
  readonly onDone: () => void
}

/** Whoever's role asks for a second factor sets up the first one here, before anything else. */
export function EnrolmentScreen({ preferences, onSignOut, onDone }: EnrolmentScreenProps) {
  const { t } = useTranslation()
  const [way, setWay] = useState<'app' | 'passkey' | null>(null)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const finish = ({ recoveryCodes }: FactorChanged) => (recoveryCodes ? setCodes(recoveryCodes) : onDone())
  const back = (
    <Button variant="default" onClick={() => setWay(null)}>
      {t('secondFactor.enrol.back')}
    </Button>
  )
  const title = codes ? t('secondFactor.recovery.shown') : t('secondFactor.enrol.title')
  return (
    <div className={css.screen}>
      <title>{`${title} · ${t('common.product')}`}</title>
      <header className={css.top}>
        {preferences}
        <Button variant="subtle" size="compact-md" onClick={onSignOut}>
          {t('secondFactor.enrol.signOut')}
        </Button>
      </header>
      <main className={css.main}>
        <div className={css.card}>
          <h1 className={css.title}>{title}</h1>
          {codes ? <RecoveryCodes codes={codes} leave={t('secondFactor.enrol.goOn')} onLeave={onDone} /> : null}
          {!codes && way === null ? <Ways onChoose={setWay} /> : null}
          {!codes && way === 'app' ? <TotpSetup onDone={finish} others={back} /> : null}
          {!codes && way === 'passkey' ? <PasskeySetup onDone={finish} others={back} /> : null}
        </div>
      </main>
    </div>
  )
}

function Ways({ onChoose }: { readonly onChoose: (way: 'app' | 'passkey') => void }) {
  const { t } = useTranslation()
  const withPasskey = mayUsePasskeys()
  return (
    <>
      <p className={css.help}>{t('secondFactor.enrol.help')}</p>
      <p className={css.step}>{t('secondFactor.enrol.choose')}</p>
      <div className={css.choices}>
        <button type="button" className={css.choice} onClick={() => onChoose('app')}>
          <span className={css.choiceTitle}>{t('secondFactor.enrol.app')}</span>
          <span className={css.help}>{t('secondFactor.enrol.appHelp')}</span>
        </button>
        <button type="button" className={css.choice} disabled={!withPasskey} onClick={() => onChoose('passkey')}>
          <span className={css.choiceTitle}>{t('secondFactor.enrol.passkey')}</span>
          <span className={css.help}>{withPasskey ? t('secondFactor.enrol.passkeyHelp') : t('secondFactor.enrol.noPasskey')}</span>
        </button>
      </div>
    </>
  )
}
