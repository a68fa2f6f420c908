import { useEffect, useRef } from 'react'
import css from './tree.module.css'
import { useTyped } from './use-typed.ts'

interface RowTextProps {
  readonly label: string
  readonly value: string
  readonly placeholder: string
  readonly onTake: (text: string) => void
  /** Left for something else than the tree. */
  readonly onLeave: () => void
}

/** The words of a row while they are written: as tall as they are long. Its keys are those of the tree. */
export function RowText({ label, value, placeholder, onTake, onLeave }: RowTextProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  const { text, isBlank, type, leave } = useTyped(value, onTake)
  useEffect(() => {
    const opened = field.current
    opened?.focus({ preventScroll: true })
    opened?.setSelectionRange(opened.value.length, opened.value.length)
    opened?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <textarea
      ref={field}
      className={css.writing}
      data-writing
      aria-label={label}
      aria-invalid={isBlank || undefined}
      placeholder={placeholder}
      maxLength={10_000}
      rows={CSS.supports('field-sizing', 'content') ? 1 : Math.max(1, Math.ceil(text.length / 70))}
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={() => {
        leave()
        onLeave()
      }}
      onClick={(event) => event.stopPropagation()}
    />
  )
}
