import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { PlanStatus } from '@trongtam/domain'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DateField } from '#lib/date-field.tsx'
import { planChoicesQuery } from '#lib/plan-choices.ts'
import { useTenant } from '#lib/session.ts'
import { typedDateOrNull } from '#lib/typed-date.ts'
import { PathLink } from '#ui/link.tsx'
import { Notice } from '#ui/notice.tsx'
import { Section } from '#ui/page.tsx'
import { EmptyState, ErrorState, LoadingState } from '#ui/states.tsx'
import { type Correction, type Fact, tidySchoolYear } from './correction.ts'
import { editCorrection } from './edit-correction.ts'
import css from './imports.module.css'
import { useAddThemeSource } from './queries.ts'
import { RefusalNotice } from './refusal-notice.tsx'

interface ReportPanelProps {
  readonly sourceText: string
  readonly correction: Correction
  readonly onChange: (correction: Correction) => void
  readonly onDone: () => Promise<void>
}

/** A report about a document makes no plan; its theme may be kept beside the full text's. */
export function ReportPanel({ sourceText, correction, onChange, onDone }: ReportPanelProps) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const plans = useQuery(planChoicesQuery(slug))
  return (
    <>
      <Notice tone="warn" title={t('imports.report.title')}>
        {t('imports.report.text')}
      </Notice>
      <Section title={t('imports.report.keep')} flush={!plans.data || plans.data.length === 0}>
        {plans.error ? (
          <ErrorState error={plans.error} onRetry={() => void plans.refetch()} />
        ) : !plans.data ? (
          <LoadingState lines={5} />
        ) : plans.data.length === 0 ? (
          <EmptyState title={t('imports.report.keep')} text={t('imports.report.noPlans')} icon="plan">
            <PathLink to={`/t/${slug}/plans`}>{t('shell.screen.plans')}</PathLink>
          </EmptyState>
        ) : (
          <ReportForm sourceText={sourceText} correction={correction} onChange={onChange} onDone={onDone} plans={plans.data} />
        )}
      </Section>
    </>
  )
}

interface Choice {
  readonly id: string
  readonly title: string
  readonly schoolYear: string
  readonly status: PlanStatus
}

function ReportForm({ sourceText, correction, onChange, onDone, plans }: ReportPanelProps & { readonly plans: readonly Choice[] }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const navigate = useNavigate()
  const keep = useAddThemeSource(slug)
  const year = tidySchoolYear(correction.schoolYear)
  const nearness = (plan: Choice) => (plan.schoolYear === year ? 2 : 0) + (plan.status === 'draft' ? 0 : 1)
  const ordered = plans.toSorted((a, b) => nearness(b) - nearness(a))
  const [planId, setPlanId] = useState(ordered.find((plan) => plan.schoolYear === year)?.id ?? '')
  const [declared, setDeclared] = useState(false)
  const [asked, setAsked] = useState(false)
  const missing = (fact: Fact, message: string) => (asked && correction[fact].trim() === '' ? message : undefined)
  const set = (fact: Fact, text: string) => onChange(editCorrection(correction, { do: 'set-fact', fact, text }))
  const isComplete =
    planId !== '' &&
    declared &&
    correction.theme.trim() !== '' &&
    correction.title.trim() !== '' &&
    correction.issuer.trim() !== '' &&
    (correction.date.trim() === '' || typedDateOrNull(correction.date) !== null)
  const send = () => {
    setAsked(true)
    if (!isComplete || keep.isPending) return
    const source = {
      sourceText,
      notSecret: true as const,
      title: correction.title.trim(),
      issuer: correction.issuer.trim(),
      date: typedDateOrNull(correction.date),
      theme: correction.theme.trim(),
    }
    keep.mutate(
      { planId, source },
      {
        onSuccess: async () => {
          await onDone()
          await navigate({ to: '/t/$slug/plans/$planId', params: { slug, planId } })
        },
      },
    )
  }
  return (
    <div className={css.input}>
      <NativeSelect
        label={t('imports.report.plan')}
        description={year ? t('imports.report.planHint', { year }) : undefined}
        value={planId}
        onChange={(event) => setPlanId(event.currentTarget.value)}
        data={[
          { value: '', label: '' },
          ...ordered.map((plan) => ({ value: plan.id, label: `${plan.schoolYear} · ${t(`common.planStatus.${plan.status}`)} · ${plan.title}` })),
        ]}
        error={asked && planId === '' ? t('imports.report.planMissing') : undefined}
      />
      <Textarea
        autosize
        label={t('imports.report.theme')}
        value={correction.theme}
        onChange={(event) => set('theme', event.currentTarget.value)}
        error={missing('theme', t('imports.report.themeMissing'))}
      />
      <TextInput
        label={t('imports.report.headline')}
        value={correction.title}
        onChange={(event) => set('title', event.currentTarget.value)}
        error={missing('title', t('imports.report.headlineMissing'))}
      />
      <TextInput
        label={t('imports.report.issuer')}
        value={correction.issuer}
        onChange={(event) => set('issuer', event.currentTarget.value)}
        error={missing('issuer', t('imports.report.issuerMissing'))}
      />
      <DateField label={t('imports.report.date')} description={t('imports.dateHint')} value={correction.date} onChange={(text) => set('date', text)} />
      <Checkbox
        label={t('imports.declaration')}
        checked={declared}
        onChange={(event) => setDeclared(event.currentTarget.checked)}
        error={asked && !declared ? t('imports.declarationMissing') : undefined}
      />
      {keep.error && !keep.isPending ? <RefusalNotice error={keep.error} /> : null}
      <div className={css.row}>
        <Button onClick={send} aria-disabled={keep.isPending}>
          {keep.isPending ? t('imports.report.keeping') : t('imports.report.keep')}
        </Button>
      </div>
    </div>
  )
}
