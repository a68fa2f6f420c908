import { TextInput } from '@mantine/core'
import { type RefObject, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '#ui/icon.tsx'

interface TreeSearchProps {
  readonly field: RefObject<HTMLInputElement | null>
  readonly typed: string
  readonly onType: (typed: string) => void
  /** Some moments after the typing, or at once on Enter. */
  readonly onSearch: (text: string) => void
  /** The arrow down: into the list. */
  readonly onEnterList: () => void
}

const pauseMs = 150

/** The field above the tree: the list answers while one types, the arrow down goes into it, Escape empties the field. */
export function TreeSearch({ field, typed, onType, onSearch, onEnterList }: TreeSearchProps) {
  const { t } = useTranslation()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const search = (text: string, afterMs: number) => {
    onType(text)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => onSearch(text.trim()), afterMs)
  }
  return (
    <TextInput
      ref={field}
      label={t('units.search')}
      placeholder={t('units.searchHint')}
      type="search"
      autoComplete="off"
      leftSection={<Icon name="search" size={16} />}
      value={typed}
      onChange={(event) => search(event.currentTarget.value, pauseMs)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'ArrowDown') onEnterList()
        else if (event.key === 'Escape' && typed !== '') search('', 0)
        else if (event.key === 'Enter') return search(typed, 0)
        else return
        event.preventDefault()
      }}
    />
  )
}
