import css from './growing-text.module.css'

interface GrowingTextProps {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly strong?: boolean
  readonly onChange: (text: string) => void
  readonly onFocus?: () => void
}

const growsByItself = CSS.supports('field-sizing', 'content')

/** A text edited in place, as tall as it is long; light enough for five hundred on one screen. */
export function GrowingText({ id, label, value, strong = false, onChange, onFocus }: GrowingTextProps) {
  return (
    <textarea
      id={id}
      className={css.growing}
      data-strong={strong || undefined}
      aria-label={label}
      aria-invalid={value.trim() === '' || undefined}
      rows={growsByItself ? 1 : Math.max(1, Math.ceil(value.length / 80))}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onFocus={onFocus}
    />
  )
}
