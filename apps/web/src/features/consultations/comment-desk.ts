import type { ConsultationDetail } from '@trongtam/client'
import { createContext, use } from 'react'

export type OwnComment = ConsultationDetail['comments'][number]

/** What all comment forms of one draft share. */
export interface CommentDesk {
  readonly consultationId: string
  readonly mayComment: boolean
  /** What this province sent, by the key of what it is about. */
  readonly sent: ReadonlyMap<string, readonly OwnComment[]>
  /** What was typed and not sent. */
  readonly textOf: (key: string) => string
  readonly keep: (key: string, text: string) => void
  /** The forms that are open. */
  readonly open: ReadonlySet<string>
  readonly openForm: (key: string) => void
  readonly closeForm: (key: string) => void
}

export const CommentDeskContext = createContext<CommentDesk | null>(null)

export function useCommentDesk(): CommentDesk {
  const desk = use(CommentDeskContext)
  if (!desk) throw new Error('used outside a draft that is open for comments')
  return desk
}
