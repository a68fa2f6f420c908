import type { PlanDetail } from '@trongtam/client'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { useTypedDraft } from '#lib/use-typed-draft.ts'
import { Dialog } from '#ui/dialog.tsx'
import { Icon } from '#ui/icon.tsx'
import { IssueForm } from './issue-form.tsx'
import { isIssueValues, issueValues } from './issue-values.ts'
import { isAmending } from './plan-state.ts'
import { useReloadPlan } from './queries.ts'

/** The button that issues what was submitted, and its question; what was typed waits behind the button until it is issued or discarded. */
export function IssueDraft({ plan }: { readonly plan: PlanDetail }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const { draft, keep, drop } = useTypedDraft(plan.id, 'issue', isIssueValues)
  const [isOpen, setOpen] = useState(false)
  const reload = useReloadPlan({ slug, planId: plan.id })
  const close = () => {
    setOpen(false)
    // Somebody else may have issued it meanwhile, which the form has just said.
    reload()
  }
  const end = () => {
    drop()
    close()
  }
  return (
    <>
      <Button leftSection={<Icon name="check" size={16} />} onClick={() => setOpen(true)}>
        {draft ? t('issuing.issue.resume') : t('issuing.issue.open')}
      </Button>
      {isOpen ? (
        <Dialog title={t(isAmending(plan) ? 'issuing.issue.titleAmendment' : 'issuing.issue.title', { year: plan.schoolYear })} onClose={close}>
          <IssueForm
            plan={plan}
            values={draft?.typed ?? issueValues(plan)}
            onType={(typed) => keep({ base: draft?.base ?? issueValues(plan), typed })}
            onEnd={end}
          />
        </Dialog>
      ) : null}
    </>
  )
}
