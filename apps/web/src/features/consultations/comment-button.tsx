import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '#ui/icon.tsx'
import { useCommentDesk } from './comment-desk.ts'
import { commentKey } from './kept-comments.ts'

/** Opens the form of a node, or of the whole, and takes the keyboard back when it closes; nothing for who may not comment. */
export function CommentButton({ nodeId, number }: { readonly nodeId: string | null; readonly number: string }) {
  const { t } = useTranslation()
  const { mayComment, open, openForm } = useCommentDesk()
  const key = commentKey(nodeId)
  const isOpen = open.has(key)
  const wasOpen = useRef(isOpen)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (wasOpen.current && !isOpen) button.current?.focus()
    wasOpen.current = isOpen
  }, [isOpen])
  if (!mayComment || isOpen) return null
  return (
    <Button
      ref={button}
      variant="subtle"
      size="compact-sm"
      leftSection={<Icon name="comment" size={15} />}
      aria-label={nodeId === null ? t('consultations.commentWhole') : t('consultations.commentNode', { number })}
      onClick={() => openForm(key)}
    >
      {t('consultations.comment')}
    </Button>
  )
}
