import type { ProposedChange } from '@trongtam/client'
import { Button } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Section } from '#ui/page.tsx'
import { EmptyState } from '#ui/states.tsx'
import { ChangeFilters } from './change-filters.tsx'
import { ChangeRow } from './change-row.tsx'
import { type ChangeSection, changeSections, keyMove, peacefulKeys, shownChanges, shownKeys } from './change-sections.ts'
import { useDesk } from './desk-context.ts'
import { NothingOpen } from './nothing-open.tsx'
import css from './reconciliation.module.css'
import type { ChangeFilter, ReconciliationSearch } from './reconciliation-search.ts'

interface ChangeListProps {
  readonly search: ReconciliationSearch
  readonly onSearch: (search: ReconciliationSearch) => void
}

/** The changes by group; arrows go from one to the next. */
export function ChangeList({ search, onSearch }: ChangeListProps) {
  const { t } = useTranslation()
  const { list } = useDesk()
  const { change: open, ...filter } = search
  const sections = changeSections(shownChanges(list.changes, search.show))
  const keys = shownKeys(list.changes, search.show)
  const toggle = (key: string) => onSearch(key === open ? filter : { ...filter, change: key })
  if (list.changes.length === 0) return <NothingOpen />
  return (
    <Section
      title={t('reconciliation.list.title')}
      help={<span className={css.keys}>{t('reconciliation.list.keys')}</span>}
      actions={<SelectPeaceful show={search.show} />}
      flush
    >
      <ChangeFilters show={search.show} onShow={(show) => onSearch(show ? { show } : {})} />
      {keys.length === 0 ? (
        <EmptyState title={t('reconciliation.list.noneFound')} text={t('reconciliation.list.noneFoundText')} icon="search" />
      ) : (
        <div role="group" aria-label={t('reconciliation.list.title')} onKeyDown={(event) => moveAlong(event, keys)}>
          {sections.map((section) => (
            <SectionOfChanges key={`${section.part} ${section.title}`} section={section} open={open ?? null} onToggle={toggle} />
          ))}
        </div>
      )}
    </Section>
  )
}

interface SectionOfChangesProps {
  readonly section: ChangeSection
  readonly open: string | null
  readonly onToggle: (key: string) => void
}

function SectionOfChanges({ section: { part, title, number, changes }, open, onToggle }: SectionOfChangesProps) {
  const { t } = useTranslation()
  return (
    <section className={css.section}>
      <h3 className={css.sectionTitle}>{part === 'group' ? [number, title].filter(Boolean).join('. ') : t(`reconciliation.section.${part}`)}</h3>
      <ul className={css.rows}>
        {changes.map((change: ProposedChange) => (
          <ChangeRow key={change.key} change={change} isOpen={change.key === open} onToggle={() => onToggle(change.key)} />
        ))}
      </ul>
    </section>
  )
}

function SelectPeaceful({ show }: { readonly show: ChangeFilter | undefined }) {
  const { t } = useTranslation()
  const { list, mayDecide, selected, select } = useDesk()
  const keys = peacefulKeys(shownChanges(list.changes, show))
  if (!mayDecide || keys.length === 0) return null
  return (
    <Button size="xs" variant="default" onClick={() => select(selected.size > 0 ? new Set() : new Set(keys))}>
      {t(selected.size > 0 ? 'reconciliation.bulk.none' : 'reconciliation.bulk.all')}
    </Button>
  )
}

/** Only keys pressed on the head of a change, and none that belong to the browser. */
function moveAlong(event: KeyboardEvent<HTMLElement>, keys: readonly string[]): void {
  const from = event.target instanceof HTMLElement ? event.target.dataset.change : undefined
  if (from === undefined || event.altKey || event.ctrlKey || event.metaKey) return
  const to = keyMove(keys, from, event.key)
  if (to === null) return
  event.preventDefault()
  event.currentTarget.querySelector<HTMLElement>(`[data-change="${CSS.escape(to)}"]`)?.focus()
}
