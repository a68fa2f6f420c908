import type { PlanDetail, PlanNodeDetail } from '@trongtam/client'
import { Tabs } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { planQuery } from '#lib/plan-query.ts'
import { useTenant } from '#lib/session.ts'
import { StageTag, StatusTag } from '#lib/tags.tsx'
import { Icon } from '#ui/icon.tsx'
import { PathLink } from '#ui/link.tsx'
import { Page } from '#ui/page.tsx'
import { Duties } from './duties.tsx'
import { LegalBases } from './legal-bases.tsx'
import { Milestones } from './milestones.tsx'
import { PlanHeader } from './plan-header.tsx'
import { type PlanTab, planTabs, shownTab } from './plan-search.ts'
import { PlanTree } from './plan-tree.tsx'
import css from './plans.module.css'
import { Recipients } from './recipients.tsx'
import { TaskList } from './task-list.tsx'
import { usePlanAddress } from './use-plan-address.ts'

const NodePanel = lazy(() => import('./node-panel.tsx').then((module) => ({ default: module.NodePanel })))

interface PlanScreenProps {
  /** What may be done with the plan as a whole. */
  readonly steps: (plan: PlanDetail) => ReactNode
  /** Where it stands, and what waits for a decision. */
  readonly standing: (plan: PlanDetail) => ReactNode
  readonly checks: (plan: PlanDetail) => ReactNode
  readonly history: (node: PlanNodeDetail) => ReactNode
}

/** A plan that reads like the document: head, tree, tasks, legal bases, responsibilities, recipients. */
export function PlanScreen({ steps, standing, checks, history }: PlanScreenProps) {
  const { t } = useTranslation()
  const { may } = useTenant()
  const { slug, planId, search, show } = usePlanAddress()
  const { data: plan } = useSuspenseQuery(planQuery(slug, planId))
  const isSettled = plan.stage === 'settled'
  const tabs = planTabs.filter((key) => key !== 'checks' || !isSettled)
  const tab = tabs.find((key) => key === shownTab(search)) ?? 'tree'
  return (
    <Page
      title={plan.title}
      help={t('plans.help')}
      over={
        <>
          {t('common.schoolYear', { year: plan.schoolYear })} <StatusTag status={plan.status} /> <StageTag {...plan} />
        </>
      }
      actions={
        <>
          {may('publication.preview') || may('publication.publish') ? (
            <PathLink to={`/t/${slug}/publications`} search={{ plan: planId }} className={isSettled ? css.publish : css.publishLater}>
              <Icon name="publish" size={16} />
              {t('plans.publish')}
            </PathLink>
          ) : null}
          {steps(plan)}
        </>
      }
    >
      {standing(plan)}
      <PlanHeader plan={plan} />
      <div className={css.reading} data-panel={search.node ? true : undefined}>
        <Tabs value={tab} onChange={(value) => show({ tab: value as PlanTab })} keepMounted={false} className={css.tabs}>
          <Tabs.List className={css.tabList} aria-label={t('plans.tabs')}>
            {tabs.map((key) => (
              <Tabs.Tab key={key} value={key}>
                {t(`plans.tab.${key}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value="tree">
            <PlanTree />
          </Tabs.Panel>
          <Tabs.Panel value="tasks">
            <TaskList plan={plan} />
          </Tabs.Panel>
          <Tabs.Panel value="checks">{checks(plan)}</Tabs.Panel>
          <Tabs.Panel value="bases">
            <LegalBases plan={plan} />
          </Tabs.Panel>
          <Tabs.Panel value="milestones">
            <Milestones plan={plan} />
          </Tabs.Panel>
          <Tabs.Panel value="duties">
            <Duties plan={plan} />
          </Tabs.Panel>
          <Tabs.Panel value="recipients">
            <Recipients plan={plan} />
          </Tabs.Panel>
        </Tabs>
        {search.node ? (
          <Suspense>
            <NodePanel key={search.node} nodeId={search.node} plan={plan} history={history} />
          </Suspense>
        ) : null}
      </div>
    </Page>
  )
}
