import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import css from './toolbar.module.css'

/** What can be done with the row above it. */
export function Toolbar({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div role="group" aria-label={label} className={css.toolbar}>
      {children}
    </div>
  )
}

interface ToolButtonProps {
  readonly id?: string
  readonly disabled?: boolean
  readonly onClick: () => void
  readonly children: ReactNode
}

/** Stays reachable when it can do nothing: after a move the keyboard must not lose its place. */
export function ToolButton({ id, disabled = false, onClick, children }: ToolButtonProps) {
  return (
    <Button
      {...(id ? { id } : {})}
      variant="default"
      size="compact-xs"
      aria-disabled={disabled}
      onClick={disabled ? undefined : onClick}
      className={css.tool ?? ''}
    >
      {children}
    </Button>
  )
}
