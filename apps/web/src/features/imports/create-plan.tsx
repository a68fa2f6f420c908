import { Button, Checkbox } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { Notice } from '#ui/notice.tsx'
import { Section } from '#ui/page.tsx'
import { type Correction, correctedDocument, tidySchoolYear } from './correction.ts'
import type { Reading } from './draft.ts'
import { FaultsList } from './faults-list.tsx'
import { faultsOf } from './faults.ts'
import css from './imports.module.css'
import { useCreatePlan } from './queries.ts'
import { RefusalNotice } from './refusal-notice.tsx'
import { sectionId } from './summary-line.tsx'

interface CreatePlanProps {
  readonly sourceText: string
  readonly correction: Correction
  readonly existingPlan: Reading['existingPlan']
  /** Forgets the draft. */
  readonly onDone: () => Promise<void>
}

/** The last step: declare, create, go to the plan. */
export function CreatePlan({ sourceText, correction, existingPlan, onDone }: CreatePlanProps) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const navigate = useNavigate()
  const create = useCreatePlan(slug)
  const [declared, setDeclared] = useState(false)
  const [asked, setAsked] = useState(false)
  const faults = useMemo(() => faultsOf(correction), [correction])
  const send = () => {
    setAsked(true)
    if (!declared || faults.length > 0 || create.isPending) return
    create.mutate(correctedDocument(correction, sourceText), {
      onSuccess: async (plan) => {
        await onDone()
        if (plan) await navigate({ to: '/t/$slug/plans/$planId', params: { slug, planId: plan.id } })
      },
    })
  }
  return (
    <div id={sectionId('create')}>
      <Section title={t('imports.section.create')} help={t('imports.createHelp')}>
        <div className={css.input}>
          {existingPlan ? (
            <Notice>{t('imports.existing', { year: tidySchoolYear(correction.schoolYear) ?? correction.schoolYear, title: existingPlan.title })}</Notice>
          ) : null}
          {asked && faults.length > 0 ? <FaultsList faults={faults} /> : null}
          <Checkbox
            label={t('imports.declaration')}
            checked={declared}
            onChange={(event) => setDeclared(event.currentTarget.checked)}
            required
            error={asked && !declared ? t('imports.declarationMissing') : undefined}
          />
          {create.error && !create.isPending ? <RefusalNotice error={create.error} /> : null}
          <div className={css.row}>
            <Button onClick={send} aria-disabled={create.isPending}>
              {create.isPending ? t('imports.creating') : t('imports.create')}
            </Button>
          </div>
        </div>
      </Section>
    </div>
  )
}
