import i18next from 'i18next'
import type { MessageKey } from './i18n/message-key.ts'
import { failureCode, RefusalError } from './refusal-error.ts'

export function toastDone(message: MessageKey): void {
  void show({ message: i18next.t(message as 'common.saved'), color: 'teal', withBorder: true, autoClose: 3500 })
}

/** Says what went wrong, what to do next, and the number to give to the help desk. */
export function toastFailure(error: unknown): void {
  const code = failureCode(error)
  const requestId = error instanceof RefusalError && code === 'internal' ? error.requestId : null
  const next = i18next.t(`refusals.${code}.next`)
  void show({
    title: i18next.t(`refusals.${code}.title`),
    message: requestId ? `${next} ${i18next.t('common.requestId', { id: requestId })}` : next,
    color: 'red',
    withBorder: true,
  })
}

/** Toasts come with the first one: the first screen does without their code. */
async function show(toast: {
  readonly title?: string
  readonly message: string
  readonly color: string
  readonly withBorder: boolean
  readonly autoClose?: number
}): Promise<void> {
  const { notifications } = await import('@mantine/notifications')
  notifications.show({ ...toast, closeButtonProps: { 'aria-label': i18next.t('common.close') } })
}
