import type { Rollover } from '@trongtam/client'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { TextLink } from '#ui/link.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page, Section } from '#ui/page.tsx'
import { LoadingState } from '#ui/states.tsx'
import type { Choices } from './choices.ts'
import { GroupStep } from './group-step.tsx'
import { rolloverQuery } from './queries.ts'
import { RolloverRefused } from './rollover-refused.tsx'
import type { RolloverStep } from './rollover-search.ts'
import { StepButtons, StepList } from './steps.tsx'
import { SummaryStep } from './summary-step.tsx'
import { TaskStep } from './task-step.tsx'
import { useKeptChoices } from './use-kept-choices.ts'

interface RolloverScreenProps {
  readonly planId: string
  readonly step: RolloverStep
  readonly onStep: (step: RolloverStep) => void
}

/** The next school year's plan in three steps: how the groups map, which tasks go on, what will be done. */
export function RolloverScreen({ planId, step, onStep }: RolloverScreenProps) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const { data: rollover, error, refetch } = useQuery(rolloverQuery(slug, planId))
  const kept = useKeptChoices(planId)
  const years = rollover ? { from: rollover.schoolYear, to: rollover.next.schoolYear } : null
  return (
    <Page
      title={years ? t('rollover.title', years) : t('rollover.titlePlain')}
      help={t('rollover.help')}
      over={
        <TextLink to="/t/$slug/plans/$planId" params={{ slug, planId }} inherit>
          ← {t('rollover.back')}
        </TextLink>
      }
    >
      {error && !rollover ? (
        <RolloverRefused error={error} onRetry={() => void refetch()} />
      ) : rollover && kept.choices ? (
        <>
          <StepList step={step} onStep={onStep} />
          <Wizard rollover={rollover} planId={planId} choices={kept.choices} step={step} onChoose={kept.keep} onDone={kept.drop} />
          <StepButtons step={step} onStep={onStep} />
        </>
      ) : (
        <Section title={t('common.loading')}>
          <LoadingState lines={8} />
        </Section>
      )}
    </Page>
  )
}

interface WizardProps {
  readonly rollover: Rollover
  readonly planId: string
  readonly choices: Choices
  readonly step: RolloverStep
  readonly onChoose: (choices: Choices) => void
  readonly onDone: () => Promise<void>
}

function Wizard({ rollover, planId, choices, step, onChoose, onDone }: WizardProps) {
  const { t } = useTranslation()
  if (rollover.groups.length === 0) return <Notice>{t('rollover.nothing')}</Notice>
  if (step === 'groups') return <GroupStep rollover={rollover} choices={choices} onChoose={onChoose} />
  if (step === 'tasks') return <TaskStep rollover={rollover} choices={choices} onChoose={onChoose} />
  return <SummaryStep rollover={rollover} planId={planId} choices={choices} onDone={onDone} />
}
