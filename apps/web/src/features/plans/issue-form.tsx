import type { PlanDetail } from '@trongtam/client'
import { Button, Textarea, TextInput } from '@mantine/core'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DateField } from '#lib/date-field.tsx'
import { isRefusal } from '#lib/refusal-error.ts'
import { DialogButtons } from '#ui/dialog.tsx'
import { TextLink } from '#ui/link.tsx'
import { Notice } from '#ui/notice.tsx'
import { FormFailure } from '#lib/form-failure.tsx'
import css from './issue-form.module.css'
import { issueBody, type IssueFaults, type IssueField, issueFields, type IssueValues, refusedFields } from './issue-values.ts'
import { useIssuePlan } from './queries.ts'
import { usePlanAddress } from './use-plan-address.ts'

interface IssueFormProps {
  readonly plan: PlanDetail
  readonly values: IssueValues
  readonly onType: (values: IssueValues) => void
  /** Issued or discarded: nothing typed is kept. */
  readonly onEnd: () => void
}

/** The document that issues the plan; what the plan still lacks is told, and hinders nothing. */
export function IssueForm({ plan, values, onType, onEnd }: IssueFormProps) {
  const { t } = useTranslation()
  const { issue, faults, send } = useIssuing(values, plan.version, onEnd)
  const field = (name: IssueField, maxLength: number) => ({
    name,
    maxLength,
    label: t(`plans.issue.field.${name}`),
    value: values[name],
    error: faults[name] ? t(`plans.issue.fault.${faults[name]}`) : undefined,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => onType({ ...values, [name]: event.currentTarget.value }),
  })
  const must = { required: true, withAsterisk: false }
  return (
    <form className={css.form} onSubmit={send} noValidate>
      <Notice tone="warn" title={t('plans.issue.final')}>
        {t('plans.issue.finalText')}
        <StillMissing plan={plan} />
      </Notice>
      <div className={css.pair}>
        <TextInput {...field('numberSymbol', 60)} {...must} placeholder={t('plans.issue.numberExample')} autoComplete="off" autoFocus />
        <DateField {...field('issuedOn', 20)} {...must} onChange={(issuedOn) => onType({ ...values, issuedOn })} />
      </div>
      <TextInput {...field('issuer', 300)} {...must} placeholder={t('plans.issue.issuerExample')} />
      <TextInput {...field('signer', 200)} {...must} autoComplete="off" />
      <Textarea {...field('title', 1000)} {...must} autosize minRows={2} maxRows={5} />
      <Textarea {...field('theme', 1000)} description={t('plans.issue.themeHint')} autosize minRows={1} maxRows={4} />
      <FormFailure error={issue.isPending ? null : issue.error} />
      {isRefusal(issue.error, 'version-stale') && !issue.isPending ? (
        <Notice tone="warn" alert title={t('plans.issue.changed')}>
          {t('plans.issue.changedText')}
        </Notice>
      ) : null}
      <OtherPlan error={issue.error} />
      <p className={css.kept}>{t('plans.edit.kept')}</p>
      <DialogButtons>
        <Button variant="default" onClick={onEnd}>
          {t('plans.edit.discard')}
        </Button>
        {/* Pressing it must not leave a field: the fault that would then appear moves the button away from the pointer. */}
        <Button type="submit" aria-disabled={issue.isPending} onMouseDown={(event) => event.preventDefault()}>
          {issue.isPending ? t('plans.issue.sending') : t('plans.issue.send')}
        </Button>
      </DialogButtons>
    </form>
  )
}

function useIssuing(values: IssueValues, version: number, onEnd: () => void) {
  const { slug, planId } = usePlanAddress()
  const issue = useIssuePlan(slug, planId)
  const [isChecked, setChecked] = useState(false)
  const read = issueBody(values)
  const refused = isRefusal(issue.error, 'invalid-input') ? refusedFields(issue.error.fields) : {}
  const faults: IssueFaults = { ...refused, ...(isChecked && 'faults' in read && read.faults) }
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setChecked(true)
    if (issue.isPending) return
    if ('body' in read) {
      // The promise, not a callback: the form is gone as soon as the plan reads as issued.
      void issue.mutateAsync({ body: read.body, version }).then(onEnd, () => undefined)
      return
    }
    const first = issueFields.find((name) => read.faults[name])
    const input = first && event.currentTarget.elements.namedItem(first)
    if (input instanceof HTMLElement) input.focus()
  }
  return { issue, faults, send }
}

function StillMissing({ plan: { counts } }: { readonly plan: PlanDetail }) {
  const { t } = useTranslation()
  const { withoutLead, withoutDue, withoutTarget } = counts
  const missing = { tasks: counts.tasks, lead: withoutLead, due: withoutDue, target: withoutTarget }
  const isComplete = withoutLead + withoutDue + withoutTarget === 0
  return <p className={css.missing}>{isComplete ? t('plans.issue.complete') : t('plans.issue.incomplete', missing)}</p>
}

/** The way to the plan that was issued before this one. */
function OtherPlan({ error }: { readonly error: unknown }) {
  const { t } = useTranslation()
  const { slug } = usePlanAddress()
  const planId = isRefusal(error, 'plan-exists') ? error.detail['planId'] : null
  if (typeof planId !== 'string') return null
  return (
    <TextLink to="/t/$slug/plans/$planId" params={{ slug, planId }}>
      {t('plans.issue.openOther')}
    </TextLink>
  )
}
