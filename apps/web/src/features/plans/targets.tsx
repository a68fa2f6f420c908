import type { PlanNodeDetail } from '@trongtam/client'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useTypedDraft } from '#lib/use-typed-draft.ts'
import { Icon } from '#ui/icon.tsx'
import { Part } from './part.tsx'
import { TargetForm } from './target-form.tsx'
import { TargetList } from './target-list.tsx'
import { areTargetValues, targetValues } from './target-values.ts'

/** The targets of a task; edited all together where permitted. */
export function Targets({ node, editable }: { readonly node: PlanNodeDetail; readonly editable: boolean }) {
  const { t } = useTranslation()
  const { draft, keep, drop } = useTypedDraft(node.id, 'targets', areTargetValues)
  const now = targetValues(node.targets)
  const edit =
    editable && !draft ? (
      <Button variant="default" size="xs" leftSection={<Icon name="edit" size={14} />} onClick={() => keep({ base: now, typed: now })}>
        {t('planEditing.targets.edit')}
      </Button>
    ) : null
  return (
    <Part title={t('plans.node.targets')} action={edit}>
      {editable && draft ? <TargetForm node={node} draft={draft} onKeep={keep} onEnd={drop} /> : <TargetList targets={node.targets} />}
    </Part>
  )
}
