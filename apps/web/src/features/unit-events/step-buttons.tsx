import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import css from './unit-events.module.css'

/** Back, and on: the last button is the step's own. */
export function StepButtons({ onBack, children }: { readonly onBack?: () => void; readonly children?: ReactNode }) {
  const { t } = useTranslation()
  return (
    <div className={css.stepButtons}>
      {onBack ? (
        <Button variant="default" onClick={onBack}>
          {t('unitEvents.wizard.before')}
        </Button>
      ) : null}
      {children}
    </div>
  )
}
