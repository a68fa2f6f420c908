import type { PlanNodeDetail } from '@trongtam/client'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '#ui/icon.tsx'
import { DropDialog } from './drop-dialog.tsx'
import { MoveDialog } from './move-dialog.tsx'
import css from './node-panel.module.css'
import { shiftedPlace } from './tree-places.ts'
import { usePlanEditing } from './use-plan-editing.ts'
import { useTreeEditing } from './use-tree-editing.ts'

/** What may be done with a group or task as a whole: up, down, elsewhere, left out or taken back. */
export function NodeActions({ node }: { readonly node: PlanNodeDetail }) {
  const { t } = useTranslation()
  const { mayEdit, isAmending } = usePlanEditing()
  const { nodes, move, drop, restore, isPending } = useTreeEditing()
  const [asking, setAsking] = useState<'move' | 'drop' | null>(null)
  if (!mayEdit) return null
  if (node.origin === 'dropped') {
    return (
      <div className={css.part}>
        <Button size="xs" variant="default" aria-disabled={isPending} onClick={() => restore(node)}>
          {t('planEditing.restore')}
        </Button>
      </div>
    )
  }
  const shift = (direction: 'up' | 'down') => {
    const place = shiftedPlace(nodes, node.id, direction)
    return (
      <Button
        size="xs"
        variant="default"
        disabled={place === null}
        aria-disabled={isPending}
        leftSection={<Icon name={direction} size={14} />}
        onClick={() => place && void move(node, place)}
      >
        {t(`planEditing.shift.${direction}`)}
      </Button>
    )
  }
  return (
    <div className={css.part}>
      <div className={css.buttons} role="group" aria-label={t('planEditing.actions')}>
        {shift('up')}
        {shift('down')}
        <Button size="xs" variant="default" onClick={() => setAsking('move')}>
          {t('planEditing.moveTo')}
        </Button>
        <Button size="xs" variant="default" aria-disabled={isPending} onClick={() => (isAmending ? setAsking('drop') : void drop(node))}>
          {t('planEditing.drop')}
        </Button>
      </div>
      {asking === 'move' ? <MoveDialog node={node} onClose={() => setAsking(null)} /> : null}
      {asking === 'drop' ? <DropDialog node={node} onClose={() => setAsking(null)} /> : null}
    </div>
  )
}
