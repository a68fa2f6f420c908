import { Button, Checkbox } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '#ui/notice.tsx'
import css from './second-factor.module.css'

interface RecoveryCodesProps {
  readonly codes: readonly string[]
  /** The words of the button that leaves them. */
  readonly leave: string
  readonly onLeave: () => void
}

/** The codes, this once: to copy, to download, and to leave only when they are kept. */
export function RecoveryCodes({ codes, leave, onLeave }: RecoveryCodesProps): ReactNode {
  const { t } = useTranslation()
  const [copied, setCopied] = useState(false)
  const [kept, setKept] = useState(false)
  const text = `${t('secondFactor.recovery.fileHead')}\r\n\r\n${codes.join('\r\n')}\r\n`
  const copy = async () => {
    await navigator.clipboard.writeText(codes.join('\n'))
    setCopied(true)
  }
  return (
    <div className={css.steps}>
      <Notice tone="warn">{t('secondFactor.recovery.once')}</Notice>
      <ul className={css.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className={css.buttons}>
        {'clipboard' in navigator ? (
          <Button variant="default" onClick={() => void copy()}>
            {copied ? t('secondFactor.recovery.copied') : t('secondFactor.recovery.copy')}
          </Button>
        ) : null}
        <Button component="a" variant="default" href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`} download={t('secondFactor.recovery.file')}>
          {t('secondFactor.recovery.download')}
        </Button>
      </div>
      <Checkbox label={t('secondFactor.recovery.saved')} checked={kept} onChange={(event) => setKept(event.currentTarget.checked)} />
      <div className={css.buttons}>
        <Button disabled={!kept} onClick={onLeave}>
          {leave}
        </Button>
      </div>
    </div>
  )
}
