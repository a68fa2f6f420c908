import type { PlanNode, PlanNodeDetail } from '@trongtam/client'
import { Button, NativeSelect } from '@mantine/core'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog, DialogButtons } from '#ui/dialog.tsx'
import css from './node-panel.module.css'
import { ReasonField, useReason } from './reason-field.tsx'
import { parentChoices, placeOf, siblingChoices } from './tree-places.ts'
import { useTreeEditing } from './use-tree-editing.ts'

const longest = 70

/** Chooses below what a node goes, and behind which of its new siblings. */
export function MoveDialog({ node, onClose }: { readonly node: PlanNodeDetail; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { nodes, move, isPending } = useTreeEditing()
  const asked = useReason(node.id, 'move')
  const now = placeOf(nodes, node.id)
  const [parentId, setParentId] = useState(now?.parentId ?? null)
  const [afterId, setAfterId] = useState(now?.afterId ?? null)
  const siblings = siblingChoices(nodes, node.id, parentId)
  const chooseParent = (id: string | null) => {
    setParentId(id)
    setAfterId(siblingChoices(nodes, node.id, id).at(-1)?.id ?? null)
  }
  const send = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isPending) return
    const isSame = now?.parentId === parentId && now.afterId === afterId
    if (!isSame && !(await move(node, { parentId, afterId }, asked.reason))) return
    asked.end()
    onClose()
  }
  const top = node.kind === 'group' ? [{ value: '', label: t('planEditing.top') }] : []
  return (
    <Dialog title={t('planEditing.moveTitle', { number: node.number })} onClose={onClose}>
      <form className={css.form} onSubmit={(event) => void send(event)} noValidate>
        <NativeSelect
          label={t('planEditing.below')}
          autoFocus
          value={parentId ?? ''}
          onChange={(event) => chooseParent(event.currentTarget.value || null)}
          data={[...top, ...parentChoices(nodes, node.id).map(optionOf)]}
        />
        <NativeSelect
          label={t('planEditing.place')}
          value={afterId ?? ''}
          onChange={(event) => setAfterId(event.currentTarget.value || null)}
          data={[
            { value: '', label: t('planEditing.first') },
            ...siblings.map((each) => ({ value: each.id, label: t('planEditing.behind', { node: named(each) }) })),
          ]}
        />
        <ReasonField asked={asked} />
        <DialogButtons>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" aria-disabled={isPending}>
            {t('planEditing.move')}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}

const optionOf = (node: PlanNode) => ({ value: node.id, label: named(node) })

function named({ number, text }: PlanNode): string {
  return `${number} ${text.length > longest ? `${text.slice(0, longest)}…` : text}`
}
