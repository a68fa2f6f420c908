import type { PlanDetail } from '@trongtam/client'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { Dialog, DialogButtons } from '#ui/dialog.tsx'
import { Icon } from '#ui/icon.tsx'
import { TextLink } from '#ui/link.tsx'
import { ErrorState, LoadingState } from '#ui/states.tsx'
import { FindingsInShort } from './findings-in-short.tsx'
import css from './issuing.module.css'
import { isAmending } from './plan-state.ts'
import { checksQuery, useReloadPlan, useSubmitPlan } from './queries.ts'
import { StepFailure } from './step-failure.tsx'

/** The button that submits a draft or an amendment, and its question: what is missing is told first. */
export function SubmitPlan({ plan }: { readonly plan: PlanDetail }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const [isOpen, setOpen] = useState(false)
  const reload = useReloadPlan({ slug, planId: plan.id })
  const close = () => {
    setOpen(false)
    reload()
  }
  return (
    <>
      <Button leftSection={<Icon name="check" size={16} />} onClick={() => setOpen(true)}>
        {t('issuing.submit.open')}
      </Button>
      {isOpen ? (
        <Dialog title={t(isAmending(plan) ? 'issuing.submit.titleAmendment' : 'issuing.submit.title', { year: plan.schoolYear })} onClose={close}>
          <SubmitForm plan={plan} onClose={close} />
        </Dialog>
      ) : null}
    </>
  )
}

function SubmitForm({ plan, onClose }: { readonly plan: PlanDetail; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const address = { slug, planId: plan.id }
  const checks = useQuery({ ...checksQuery(address), staleTime: 0 })
  const submit = useSubmitPlan(address)
  const isReady = checks.data !== undefined && !checks.data.blocking
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isReady && !submit.isPending) void submit.mutateAsync({ version: plan.version }).then(onClose, () => undefined)
  }
  return (
    <form className={css.form} onSubmit={send}>
      <p className={css.text}>{t('issuing.submit.text')}</p>
      {checks.data ? <FindingsInShort checks={checks.data} /> : checks.error ? <ErrorState error={checks.error} /> : <LoadingState lines={3} />}
      {checks.data && checks.data.findings.length > 0 ? (
        <TextLink
          to="/t/$slug/plans/$planId"
          params={{ slug, planId: plan.id }}
          search={(before) => ({ ...before, tab: 'checks' as const })}
          onClick={onClose}
          fz="sm"
        >
          {t('issuing.submit.toChecks')}
        </TextLink>
      ) : null}
      <StepFailure error={submit.isPending ? null : submit.error} />
      <DialogButtons>
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        {checks.data?.blocking ? null : (
          <Button type="submit" aria-disabled={!isReady || submit.isPending}>
            {submit.isPending ? t('issuing.submit.sending') : t('issuing.submit.send')}
          </Button>
        )}
      </DialogButtons>
    </form>
  )
}
