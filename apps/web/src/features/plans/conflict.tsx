import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '#ui/notice.tsx'
import css from './node-panel.module.css'

interface ConflictProps {
  readonly theirs: ReactNode
  readonly ours: ReactNode
  readonly onKeepOurs: () => void
  readonly onTakeTheirs: () => void
}

/** Two versions side by side; nothing is overwritten before a person has chosen. */
export function Conflict({ theirs, ours, onKeepOurs, onTakeTheirs }: ConflictProps) {
  const { t } = useTranslation()
  return (
    <>
      <Notice tone="warn" alert title={t('plans.edit.conflict')}>
        {t('plans.edit.conflictText')}
      </Notice>
      <div className={css.version}>
        <p className={css.versionName}>{t('plans.edit.theirs')}</p>
        <div className={css.words}>{theirs}</div>
      </div>
      <div className={css.version}>
        <p className={css.versionName}>{t('plans.edit.ours')}</p>
        <div className={css.words}>{ours}</div>
      </div>
      <div className={css.buttons}>
        <Button size="xs" onClick={onKeepOurs}>
          {t('plans.edit.keepOurs')}
        </Button>
        <Button size="xs" variant="default" onClick={onTakeTheirs}>
          {t('plans.edit.takeTheirs')}
        </Button>
      </div>
    </>
  )
}
