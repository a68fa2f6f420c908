import { Button } from '@mantine/core'
import i18next from 'i18next'
import type { MessageKey } from './i18n/message-key.ts'

const long = 10_000
const id = 'undo'

/** Says what was done and offers to take it back, once. Only the last such thing is offered. */
export async function toastUndo(message: MessageKey, undo: () => void): Promise<void> {
  const { notifications } = await import('@mantine/notifications')
  notifications.hide(id)
  const takeBack = () => {
    notifications.hide(id)
    undo()
  }
  notifications.show({
    id,
    color: 'teal',
    withBorder: true,
    autoClose: long,
    closeButtonProps: { 'aria-label': i18next.t('common.close') },
    message: (
      <span style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: '0.5rem' }}>
        {i18next.t(message as 'common.saved')}
        <Button size="compact-sm" variant="default" onClick={takeBack}>
          {i18next.t('common.undo')}
        </Button>
      </span>
    ),
  })
}

/** It was taken back otherwise, or is no longer to be. */
export async function endUndo(): Promise<void> {
  const { notifications } = await import('@mantine/notifications')
  notifications.hide(id)
}
