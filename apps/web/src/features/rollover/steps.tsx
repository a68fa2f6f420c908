import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import css from './rollover.module.css'
import { type RolloverStep, rolloverSteps } from './rollover-search.ts'

interface StepsProps {
  readonly step: RolloverStep
  readonly onStep: (step: RolloverStep) => void
}

/** The three steps; each can be gone to at any time. */
export function StepList({ step, onStep }: StepsProps) {
  const { t } = useTranslation()
  return (
    <ol className={css.steps} aria-label={t('rollover.steps')}>
      {rolloverSteps.map((each, index) => (
        <li key={each}>
          <button type="button" className={css.step} aria-current={each === step ? 'step' : undefined} onClick={() => onStep(each)}>
            <span className={css.stepNumber}>{index + 1}</span>
            {t(`rollover.step.${each}`)}
          </button>
        </li>
      ))}
    </ol>
  )
}

/** To the step before and the next; the last step has a button of its own. */
export function StepButtons({ step, onStep }: StepsProps) {
  const { t } = useTranslation()
  const index = rolloverSteps.indexOf(step)
  const [before, next] = [rolloverSteps[index - 1], rolloverSteps[index + 1]]
  return (
    <div className={css.stepButtons}>
      {before ? (
        <Button variant="default" onClick={() => onStep(before)}>
          {t('rollover.before')}
        </Button>
      ) : null}
      {next ? <Button onClick={() => onStep(next)}>{t('rollover.next')}</Button> : null}
    </div>
  )
}
