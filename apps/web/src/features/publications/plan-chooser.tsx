import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { planChoicesQuery } from '#lib/plan-choices.ts'
import { useTenant } from '#lib/session.ts'
import { Section } from '#ui/page.tsx'
import { ErrorState, LoadingState } from '#ui/states.tsx'

/** Which plan to look at before it leaves. */
export function PlanChooser({ planId, onPlan }: { readonly planId: string | undefined; readonly onPlan: (planId: string | undefined) => void }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const { data: plans, error, refetch } = useQuery(planChoicesQuery(slug))
  const choices = (plans ?? []).map((plan) => ({ value: plan.id, label: `${plan.schoolYear} · ${t(`common.planStatus.${plan.status}`)} · ${plan.title}` }))
  return (
    <Section title={t('publications.choose')} help={t('publications.chooseHelp')}>
      {error && !plans ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !plans ? (
        <LoadingState lines={1} />
      ) : (
        <NativeSelect
          label={t('publications.plan')}
          value={planId ?? ''}
          onChange={(event) => onPlan(event.currentTarget.value || undefined)}
          data={[{ value: '', label: choices.length === 0 ? t('publications.noPlans') : t('publications.choosePlan') }, ...choices]}
        />
      )}
    </Section>
  )
}
