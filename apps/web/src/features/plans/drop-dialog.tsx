import type { PlanNodeDetail } from '@trongtam/client'
import { Button } from '@mantine/core'
import type { SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog, DialogButtons } from '#ui/dialog.tsx'
import css from './node-panel.module.css'
import { ReasonField, useReason } from './reason-field.tsx'
import { useTreeEditing } from './use-tree-editing.ts'

/** Asks why an amendment leaves something out, before it does. */
export function DropDialog({ node, onClose }: { readonly node: PlanNodeDetail; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { drop, isPending } = useTreeEditing()
  const asked = useReason(node.id, 'drop')
  const send = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!(await drop(node, asked.reason))) return
    asked.end()
    onClose()
  }
  return (
    <Dialog title={t('planEditing.dropTitle', { number: node.number })} onClose={onClose}>
      <form className={css.form} onSubmit={(event) => void send(event)} noValidate>
        <p className={css.words}>{t(node.kind === 'group' ? 'planEditing.dropGroupText' : 'planEditing.dropText')}</p>
        <ReasonField asked={asked} />
        <DialogButtons>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" aria-disabled={isPending}>
            {t('planEditing.drop')}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}
