import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTenant } from '#lib/session.ts'
import css from './plans.module.css'

interface DocumentLinkProps {
  readonly documentId: string | null
  /** Among words it is told apart by more than its colour. */
  readonly amongWords?: boolean
  readonly children: ReactNode
}

/** A document of the register by name; without a record only its name. */
export function DocumentLink({ documentId, amongWords = false, children }: DocumentLinkProps) {
  const { slug } = useTenant()
  if (documentId === null) return <span>{children}</span>
  return (
    <Link to="/t/$slug/documents/$documentId" params={{ slug, documentId }} className={css.link} data-among-words={amongWords || undefined}>
      {children}
    </Link>
  )
}
