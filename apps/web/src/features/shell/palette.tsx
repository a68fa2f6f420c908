import { Modal } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe, useTenant } from '#lib/session.ts'
import { Icon } from '#ui/icon.tsx'
import { choicesOf, foundChoices, type Choice } from './choices.ts'
import { deepScreensOf } from './deep-screens.ts'
import { navigationOf } from './navigation.ts'
import css from './palette.module.css'
import { searchQuery } from './queries.ts'

/** Ctrl+K: screens, tenants, units, tasks and documents, with and without diacritics. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const router = useRouter()
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(0)
  const { choices, searching } = useChoices(typed)
  const listId = useId()
  const current = choices[Math.min(active, choices.length - 1)]

  useEffect(() => setActive(0), [typed])
  useEffect(() => {
    if (current) document.getElementById(`${listId}-${current.id}`)?.scrollIntoView({ block: 'nearest' })
  }, [current, listId])

  const open = (choice: Choice) => {
    onClose()
    router.history.push(choice.href)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // Telex and other input methods use the same keys while composing.
    if (event.nativeEvent.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && choices.length > 0) setActive((index) => (Math.min(index, choices.length - 1) + step + choices.length) % choices.length)
    else if (event.key === 'Enter' && current) open(current)
    else return
    event.preventDefault()
  }

  return (
    <Modal.Root opened onClose={onClose} size="lg" yOffset="10vh" transitionProps={{ duration: 0 }}>
      <Modal.Overlay />
      <Modal.Content aria-label={t('shell.search')}>
        <div className={css.box}>
          <Icon name="search" />
          <input
            className={css.input}
            data-autofocus
            role="combobox"
            aria-expanded={choices.length > 0}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={current ? `${listId}-${current.id}` : undefined}
            aria-label={t('shell.search')}
            placeholder={t('shell.searchHint')}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            onKeyDown={onKeyDown}
          />
          <button type="button" className={css.close} onClick={onClose}>
            Esc<span className="sr-only">, {t('common.close')}</span>
          </button>
        </div>
        <p className="sr-only" role="status">
          {searching ? t('common.loading') : t('shell.found', { found: choices.length })}
        </p>
        {choices.length === 0 ? <p className={css.empty}>{searching ? t('common.loading') : t('shell.foundNothing')}</p> : null}
        <div className={css.list} role="listbox" id={listId} aria-label={t('shell.results')} hidden={choices.length === 0}>
          {choices.map((choice, index) => (
            <div
              key={choice.id}
              id={`${listId}-${choice.id}`}
              role="option"
              aria-selected={choice === current}
              className={css.choice}
              onClick={() => open(choice)}
              onMouseMove={() => setActive(index)}
            >
              <Icon name={choice.icon} />
              <span className={css.text}>{choice.text}</span>
              <span className={css.kind}>{t(`shell.kind.${choice.kind}`)}</span>
            </div>
          ))}
        </div>
      </Modal.Content>
    </Modal.Root>
  )
}

function useChoices(typed: string): { readonly choices: readonly Choice[]; readonly searching: boolean } {
  const { t } = useTranslation()
  const tenant = useTenant()
  const { memberships } = useMe()
  const [settled] = useDebouncedValue(typed.trim(), 200)
  const found = useQuery(searchQuery(tenant.slug, settled))
  const screens = [
    ...navigationOf(tenant).map(({ path, icon, key }) => ({ path, icon, text: t(`shell.screen.${key}`) })),
    ...deepScreensOf(tenant).map(({ path, icon, key }) => ({ path, icon, text: t(`shell.deepScreen.${key}`) })),
  ]
  const own = choicesOf(
    typed,
    screens,
    memberships.filter((membership) => membership.slug !== tenant.slug),
  )
  const fromServer = typed.trim() && found.data ? foundChoices(tenant.slug, found.data.items) : []
  return { choices: [...own, ...fromServer], searching: typed.trim() !== '' && (found.isFetching || settled !== typed.trim()) }
}
