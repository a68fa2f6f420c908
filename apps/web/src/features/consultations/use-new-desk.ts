import type { ConsultationDetail } from '@trongtam/client'
import { useState } from 'react'
import { useTenant } from '#lib/session.ts'
import type { CommentDesk } from './comment-desk.ts'
import { commentKey, type KeptComments } from './kept-comments.ts'

export type Kept = Pick<CommentDesk, 'keep' | 'textOf'> & { readonly found: KeptComments }

/** Which forms are open: at first those of what was typed and not sent. */
export function useNewDesk(consultation: ConsultationDetail, { found, keep, textOf }: Kept): CommentDesk {
  const mayComment = useTenant().may('consultation.comment')
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(mayComment ? Object.keys(found) : []))
  return {
    consultationId: consultation.id,
    mayComment,
    sent: Map.groupBy(consultation.comments, ({ nodeId }) => commentKey(nodeId)),
    textOf,
    keep,
    open,
    openForm: (key) => setOpen((before) => new Set([...before, key])),
    closeForm: (key) => {
      keep(key, '')
      setOpen((before) => new Set([...before].filter((each) => each !== key)))
    },
  }
}
