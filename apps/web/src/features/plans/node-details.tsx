import type { PlanDetail, PlanNodeDetail } from '@trongtam/client'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { OriginTag } from '#lib/tags.tsx'
import { TextLink } from '#ui/link.tsx'
import { Notice } from '#ui/notice.tsx'
import { Tag } from '#ui/tag.tsx'
import { AddNode } from './add-node.tsx'
import { Assignments } from './assignments.tsx'
import { Citations } from './citations.tsx'
import { Finish } from './finish.tsx'
import { NodeActions } from './node-actions.tsx'
import css from './node-panel.module.css'
import { Part } from './part.tsx'
import { Targets } from './targets.tsx'
import { Wording } from './wording.tsx'

interface NodeProps {
  readonly node: PlanNodeDetail
  readonly plan: PlanDetail
}

/** Words, assignments, targets and citations of a node; editable in a draft or an amendment for those who may. */
export function NodeDetails({ node, plan, history }: NodeProps & { readonly history: ReactNode }) {
  const { t } = useTranslation()
  const { may } = useTenant()
  const open = plan.stage === 'editing' && node.origin !== 'dropped'
  const isTask = node.kind === 'task'
  const reason = lockReason({ node, plan }, may('plan.edit') || may('plan.assign'))
  return (
    <>
      <div className={css.part}>
        <p className={css.meta}>
          <OriginTag origin={node.origin} />
          {node.standingTask ? <Tag>{t('plans.tree.standing')}</Tag> : null}
          {node.carriedFrom ? <CarriedFrom from={node.carriedFrom} /> : null}
          {node.changeReason ? <span>{t('planEditing.changeReason', { reason: node.changeReason })}</span> : null}
          {node.sourceLine === null ? null : <span>{t('plans.node.sourceLine', { line: node.sourceLine })}</span>}
        </p>
        {reason ? (
          <div className={css.side}>
            <Notice icon="lock">{t(`plans.node.${reason}`)}</Notice>
          </div>
        ) : null}
      </div>
      {isTask ? <Finish node={node} plan={plan} /> : null}
      <Wording node={node} editable={open && may('plan.edit')} />
      {isTask || node.assignments.length > 0 ? <Assignments node={node} editable={open && isTask && may('plan.assign')} /> : null}
      {isTask || node.targets.length > 0 ? <Targets node={node} editable={open && isTask && may('plan.edit')} /> : null}
      <Citations node={node} editable={open && may('plan.edit')} />
      {!isTask && open && may('plan.edit') ? (
        <div className={css.part}>
          <div className={css.adding}>
            <AddNode kind="task" parentId={node.id} />
            <AddNode kind="group" parentId={node.id} />
          </div>
        </div>
      ) : null}
      <NodeActions node={node} />
      <Part title={t('plans.node.history')}>{history}</Part>
    </>
  )
}

/** The same task in the year before. */
function CarriedFrom({ from: { planId, nodeId, schoolYear } }: { readonly from: NonNullable<PlanNodeDetail['carriedFrom']> }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  return (
    <TextLink to="/t/$slug/plans/$planId" params={{ slug, planId }} search={{ node: nodeId }} inherit underline="always">
      {t('planEditing.carriedFrom', { year: schoolYear })}
    </TextLink>
  )
}

function lockReason({ node, plan }: NodeProps, permitted: boolean) {
  if (plan.status === 'closed') return 'lockedClosed'
  if (plan.stage !== 'editing') return plan.stage === 'submitted' ? 'lockedSubmitted' : 'lockedIssued'
  if (node.origin === 'dropped') return 'lockedDropped'
  return permitted ? null : 'lockedRights'
}
