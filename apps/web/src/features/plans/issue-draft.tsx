import type { PlanDetail } from '@trongtam/client'
import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { Dialog } from '#ui/dialog.tsx'
import { Icon } from '#ui/icon.tsx'
import { IssueForm } from './issue-form.tsx'
import { isIssueValues, issueValues } from './issue-values.ts'
import { planQuery } from './queries.ts'
import { useTypedDraft } from '#lib/use-typed-draft.ts'

/** The button that issues a draft, and its question; what was typed waits behind the button until it is issued or discarded. */
export function IssueDraft({ plan }: { readonly plan: PlanDetail }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const { draft, keep, drop } = useTypedDraft(plan.id, 'issue', isIssueValues)
  const [isOpen, setOpen] = useState(false)
  const queries = useQueryClient()
  const close = () => {
    setOpen(false)
    // Somebody else may have issued it meanwhile, which the form has just said.
    void queries.invalidateQueries({ queryKey: planQuery(slug, plan.id).queryKey })
  }
  const end = () => {
    drop()
    close()
  }
  return (
    <>
      <Button leftSection={<Icon name="check" size={16} />} onClick={() => setOpen(true)}>
        {draft ? t('plans.issue.resume') : t('plans.issue.open')}
      </Button>
      {isOpen ? (
        <Dialog title={t('plans.issue.title', { year: plan.schoolYear })} onClose={close}>
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
