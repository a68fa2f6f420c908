import type { PlanNodeDetail } from '@trongtam/client'
import { Button } from '@mantine/core'
import { formatDate } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { CarriedNow } from '#lib/carriers/carried-now.tsx'
import { usePlanCarriers } from '#lib/carriers/use-plan-carriers.ts'
import { Icon } from '#ui/icon.tsx'
import { Tag } from '#ui/tag.tsx'
import { AssignForm } from './assign-form.tsx'
import { assignmentValues, isAssignmentValues } from './assignment-values.ts'
import { Missing } from './missing.tsx'
import css from './node-panel.module.css'
import { Part } from './part.tsx'
import { usePlanAddress } from './use-plan-address.ts'
import { useTypedDraft } from '#lib/use-typed-draft.ts'

/** Who leads, who coordinates, until when and with which product. */
export function Assignments({ node, editable }: { readonly node: PlanNodeDetail; readonly editable: boolean }) {
  const { t } = useTranslation()
  const { draft, keep, drop } = useTypedDraft(node.id, 'assignment', isAssignmentValues)
  const now = assignmentValues(node)
  const edit =
    editable && !draft ? (
      <Button variant="default" size="xs" leftSection={<Icon name="edit" size={14} />} onClick={() => keep({ base: now, typed: now })}>
        {t('plans.edit.assign')}
      </Button>
    ) : null
  return (
    <Part title={t('plans.node.assignments')} action={edit}>
      {editable && draft ? <AssignForm node={node} draft={draft} onKeep={keep} onEnd={drop} /> : <AssignmentList node={node} />}
    </Part>
  )
}

function AssignmentList({ node }: { readonly node: PlanNodeDetail }) {
  const { t } = useTranslation()
  const { slug, planId } = usePlanAddress()
  const carriers = usePlanCarriers(slug, planId)
  const lacksLead = !node.assignments.some((assignment) => assignment.role === 'lead')
  return (
    <>
      {lacksLead || node.dueOn === null ? (
        <p className={css.meta}>
          {lacksLead ? <Missing what="lead" /> : null}
          {node.dueOn === null ? <Missing what="due" /> : null}
        </p>
      ) : null}
      <ul className={css.list}>
        {node.assignments.map((assignment) => (
          <li key={assignment.id}>
            <p className={css.name}>{assignment.name}</p>
            <CarriedNow carrier={carriers.ofAssignment(assignment.id)} />
            <p className={css.meta}>
              <Tag tone={assignment.role === 'lead' ? 'info' : 'neutral'}>{t(`common.assignmentRole.${assignment.role}`)}</Tag>
              {assignment.position ? <span>{t('plans.node.position', { title: assignment.position.title })}</span> : null}
              {assignment.dueOn ? <span>{t('plans.node.assignmentDue', { date: formatDate(assignment.dueOn) })}</span> : null}
              {assignment.product ? <span>{t('plans.node.product', { product: assignment.product })}</span> : null}
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}
