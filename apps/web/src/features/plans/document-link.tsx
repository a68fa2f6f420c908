import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTenant } from '#lib/session.ts'
import css from './plans.module.css'

/** A document of the register by name; without a record only its name. */
export function DocumentLink({ documentId, children }: { readonly documentId: string | null; readonly children: ReactNode }) {
  const { slug } = useTenant()
  if (documentId === null) return <span>{children}</span>
  return (
    <Link to="/t/$slug/documents/$documentId" params={{ slug, documentId }} className={css.link}>
      {children}
    </Link>
  )
}
