import { TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { Icon } from './icon.tsx'

interface SearchFieldProps {
  readonly label: string
  readonly hint: string
  /** What is searched for now, as the address says. */
  readonly value: string
  readonly onSearch: (text: string) => void
  readonly className?: string | undefined
}

const pauseMs = 300

/** Searches a moment after the typing stops, at once on Enter; follows the address when it changes otherwise. */
export function SearchField({ label, hint, value, onSearch, className }: SearchFieldProps) {
  const [typed, setTyped] = useState(value)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const sent = useRef(value)
  useEffect(() => {
    if (sent.current !== value) setTyped(value)
    sent.current = value
  }, [value])
  useEffect(() => () => clearTimeout(timer.current), [])
  const search = (text: string) => {
    clearTimeout(timer.current)
    sent.current = text.trim()
    onSearch(text.trim())
  }
  return (
    <TextInput
      className={className ?? ''}
      label={label}
      placeholder={hint}
      type="search"
      autoComplete="off"
      leftSection={<Icon name="search" size={16} />}
      value={typed}
      onChange={(event) => {
        const text = event.currentTarget.value
        setTyped(text)
        clearTimeout(timer.current)
        timer.current = setTimeout(() => search(text), pauseMs)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) search(event.currentTarget.value)
      }}
    />
  )
}
