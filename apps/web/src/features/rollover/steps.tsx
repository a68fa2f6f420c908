import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { StepList as Steps } from '#ui/step-list.tsx'
import css from './rollover.module.css'
import { type RolloverStep, rolloverSteps } from './rollover-search.ts'

interface StepsProps {
  readonly step: RolloverStep
  readonly onStep: (step: RolloverStep) => void
}

/** The three steps; each can be gone to at any time. */
export function StepList({ step, onStep }: StepsProps) {
  const { t } = useTranslation()
  const steps = rolloverSteps.map((key) => ({ key, name: t(`rollover.step.${key}`) }))
  return <Steps label={t('rollover.steps')} steps={steps} current={step} onStep={onStep} />
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
