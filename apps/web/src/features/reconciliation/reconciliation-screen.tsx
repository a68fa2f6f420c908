import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanDetail } from '@trongtam/client'
import { planQuery } from '#lib/plan-query.ts'
import { StageTag, StatusTag } from '#lib/tags.tsx'
import { ButtonLink } from '#ui/link.tsx'
import { Page } from '#ui/page.tsx'
import { BulkBar } from './bulk-bar.tsx'
import { ChangeList } from './change-list.tsx'
import { DeskContext } from './desk-context.ts'
import { LockedNotice } from './locked-notice.tsx'
import { OrphanedWords } from './orphaned-words.tsx'
import { type PlanAddress, reconciliationQuery } from './queries.ts'
import type { ReconciliationSearch } from './reconciliation-search.ts'
import { RevisionHead } from './revision-head.tsx'
import { Said } from './said.tsx'
import { UndoStep } from './undo-step.tsx'
import { useReconciling } from './use-reconciling.ts'

interface ReconciliationScreenProps extends PlanAddress {
  readonly search: ReconciliationSearch
  readonly onSearch: (search: ReconciliationSearch) => void
  /** The way to an amendment, where the plan is issued. */
  readonly amend: (plan: PlanDetail) => ReactNode
}

/** What the ministry's latest revision proposes to a plan, change by change: base, theirs, ours. */
export function ReconciliationScreen({ slug, planId, search, onSearch, amend }: ReconciliationScreenProps) {
  const { t } = useTranslation()
  const address = { slug, planId }
  const { data: plan } = useSuspenseQuery(planQuery(slug, planId))
  const { data: list } = useSuspenseQuery(reconciliationQuery(address))
  const { desk, error, isDecided } = useReconciling({ address, list, search, onSearch })
  return (
    <Page
      title={t('reconciliation.title')}
      help={t('reconciliation.help')}
      over={
        <>
          {t('common.schoolYear', { year: plan.schoolYear })} <StatusTag status={plan.status} /> <StageTag {...plan} />
        </>
      }
      actions={
        <ButtonLink to="/t/$slug/plans/$planId" params={address} variant="default">
          {t('reconciliation.toPlan')}
        </ButtonLink>
      }
    >
      <DeskContext value={desk}>
        <LockedNotice plan={plan} amend={amend(plan)} />
        <RevisionHead list={list} />
        <Said error={error} isDecided={isDecided} left={list.changes.length} />
        <UndoStep address={address} />
        <OrphanedWords />
        <ChangeList search={search} onSearch={onSearch} />
        <BulkBar address={address} />
      </DeskContext>
    </Page>
  )
}
