import type { IssuePlan, PlanDetail } from '@trongtam/client'
import { Button, Textarea, TextInput } from '@mantine/core'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DateField } from '#lib/date-field.tsx'
import { isRefusal } from '#lib/refusal-error.ts'
import { useTenant } from '#lib/session.ts'
import { DialogButtons } from '#ui/dialog.tsx'
import { TextLink } from '#ui/link.tsx'
import { Notice } from '#ui/notice.tsx'
import css from './issue-form.module.css'
import { issueBody, type IssueFaults, type IssueField, issueFields, type IssueValues, refusedFields } from './issue-values.ts'
import { useIssuePlan } from './queries.ts'
import { SignedFileField } from './signed-file-field.tsx'
import { StepFailure } from './step-failure.tsx'
import { useSignedFile } from './use-signed-file.ts'

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
  const { issue, file, faults, send } = useIssuing(plan, values, onEnd)
  const field = (name: IssueField, maxLength: number) => ({
    name,
    maxLength,
    label: t(`issuing.issue.field.${name}`),
    value: values[name],
    error: faults[name] ? t(`issuing.issue.fault.${faults[name]}`) : undefined,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => onType({ ...values, [name]: event.currentTarget.value }),
  })
  const must = { required: true, withAsterisk: false }
  return (
    <form className={css.form} onSubmit={send} noValidate>
      <Notice tone="warn" title={t('issuing.issue.final')}>
        {t('issuing.issue.finalText')}
        <StillMissing plan={plan} />
      </Notice>
      <div className={css.pair}>
        <TextInput {...field('numberSymbol', 60)} {...must} placeholder={t('issuing.issue.numberExample')} autoComplete="off" autoFocus />
        <DateField {...field('issuedOn', 20)} {...must} onChange={(issuedOn) => onType({ ...values, issuedOn })} />
      </div>
      <TextInput {...field('issuer', 300)} {...must} placeholder={t('issuing.issue.issuerExample')} />
      <TextInput {...field('signer', 200)} {...must} autoComplete="off" />
      <Textarea {...field('title', 1000)} {...must} autosize minRows={2} maxRows={5} />
      <Textarea {...field('theme', 1000)} description={t('issuing.issue.themeHint')} autosize minRows={1} maxRows={4} />
      <SignedFileField {...file} />
      <StepFailure error={issue.isPending ? null : issue.error} />
      <OtherPlan error={issue.error} />
      <p className={css.kept}>{t('issuing.kept')}</p>
      <DialogButtons>
        <Button variant="default" onClick={onEnd}>
          {t('issuing.issue.discard')}
        </Button>
        {/* Pressing it must not leave a field: the fault that would then appear moves the button away from the pointer. */}
        <Button type="submit" aria-disabled={issue.isPending} onMouseDown={(event) => event.preventDefault()}>
          {issue.isPending ? t('issuing.issue.sending') : t('issuing.issue.send')}
        </Button>
      </DialogButtons>
    </form>
  )
}

function useIssuing(plan: PlanDetail, values: IssueValues, onEnd: () => void) {
  const { slug } = useTenant()
  const issue = useIssuePlan({ slug, planId: plan.id })
  const { field: file, read: readFile } = useSignedFile()
  const [isChecked, setChecked] = useState(false)
  const read = issueBody(values)
  const refused = isRefusal(issue.error, 'invalid-input') ? refusedFields(issue.error.fields) : {}
  const faults: IssueFaults = { ...refused, ...(isChecked && 'faults' in read && read.faults) }
  const sendBody = async (body: Omit<IssuePlan, 'file'>) => {
    const signed = await readFile()
    // The promise, not a callback: the form is gone as soon as the plan reads as issued.
    if (signed !== undefined) await issue.mutateAsync({ body: { ...body, file: signed }, version: plan.version }).then(onEnd, () => undefined)
  }
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setChecked(true)
    if (issue.isPending) return
    if ('body' in read) {
      void sendBody(read.body)
      return
    }
    const first = issueFields.find((name) => read.faults[name])
    const input = first && event.currentTarget.elements.namedItem(first)
    if (input instanceof HTMLElement) input.focus()
  }
  return { issue, file, faults, send }
}

function StillMissing({ plan: { counts } }: { readonly plan: PlanDetail }) {
  const { t } = useTranslation()
  const { withoutLead, withoutDue, withoutTarget } = counts
  const missing = { tasks: counts.tasks, lead: withoutLead, due: withoutDue, target: withoutTarget }
  const isComplete = withoutLead + withoutDue + withoutTarget === 0
  return <p className={css.missing}>{isComplete ? t('issuing.issue.complete') : t('issuing.issue.incomplete', missing)}</p>
}

/** The way to the plan that was issued before this one. */
function OtherPlan({ error }: { readonly error: unknown }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const planId = isRefusal(error, 'plan-exists') ? error.detail['planId'] : null
  if (typeof planId !== 'string') return null
  return (
    <TextLink to="/t/$slug/plans/$planId" params={{ slug, planId }}>
      {t('issuing.issue.openOther')}
    </TextLink>
  )
}
