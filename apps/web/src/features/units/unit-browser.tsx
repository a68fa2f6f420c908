import { NativeSelect } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { formatNumber, unitKinds } from '@trongtam/domain'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { FilterBar } from '#ui/filter-bar.tsx'
import { TextLink } from '#ui/link.tsx'
import { EmptyState, ErrorState, LoadingState } from '#ui/states.tsx'
import { ChosenBar } from './chosen-bar.tsx'
import type { ChosenUnits } from './chosen-units.ts'
import { TreeSearch } from './tree-search.tsx'
import type { UnitSearch } from './unit-search.ts'
import { UnitTree } from './unit-tree.tsx'
import css from './units.module.css'
import { useUnitRows } from './use-unit-rows.ts'

interface UnitBrowserProps {
  readonly search: UnitSearch
  readonly onChange: (next: { readonly [K in keyof UnitSearch]: UnitSearch[K] | undefined }) => void
}

/** The tree of a day, its search, and what is chosen in it. */
export function UnitBrowser({ search, onChange }: UnitBrowserProps) {
  const { t } = useTranslation()
  const { may } = useTenant()
  const field = useRef<HTMLInputElement>(null)
  const tree = useRef<HTMLDivElement>(null)
  const [typed, setTyped] = useTypedSearch(search.q ?? '')
  const [chosen, setChosen] = useState<ChosenUnits>(new Map())
  const list = useUnitRows(search, typed)
  return (
    <>
      <div className={css.filters}>
        <FilterBar label={t('units.search')}>
          <TreeSearch
            field={field}
            typed={typed}
            onType={setTyped}
            onSearch={(text) => onChange({ q: text || undefined })}
            onEnterList={() => tree.current?.focus()}
          />
          <NativeSelect
            label={t('units.kindFilter')}
            value={search.kind ?? ''}
            onChange={(event) => onChange({ kind: unitKinds.find((known) => known === event.currentTarget.value) })}
            data={[{ value: '', label: t('units.anyKind') }, ...unitKinds.map((value) => ({ value, label: t(`units.kind.${value}`) }))]}
          />
        </FilterBar>
        <p className={css.state} role="status">
          <Shown list={list} />
        </p>
        <details className={css.keys}>
          <summary>{t('units.keys')}</summary>
          {t('units.treeHelp')}
        </details>
      </div>
      <Lines list={list} search={search} tree={tree} chosen={may('unit.edit') ? chosen : null} onChoose={setChosen} onLeave={() => field.current?.focus()} />
      {chosen.size > 0 ? <ChosenBar chosen={chosen} on={search.on} onChoose={setChosen} /> : null}
    </>
  )
}

type List = ReturnType<typeof useUnitRows>

interface LinesProps {
  readonly list: List
  readonly search: UnitSearch
  readonly tree: RefObject<HTMLDivElement | null>
  readonly chosen: ChosenUnits | null
  readonly onChoose: (chosen: ChosenUnits) => void
  readonly onLeave: () => void
}

function Lines({ list, search, tree, chosen, onChoose, onLeave }: LinesProps) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const navigate = useNavigate()
  if (list.error && !list.rows) return <ErrorState error={list.error} onRetry={list.retry} />
  if (!list.rows) return <LoadingState lines={8} />
  if (list.rows.length === 0 && !list.isSearch) return <EmptyState title={t('units.empty')} text={t('units.emptyText')} icon="unit" />
  if (list.rows.length === 0) {
    return list.isSearching ? (
      <LoadingState lines={8} />
    ) : (
      <EmptyState title={t('units.noMatch')} text={t('units.noMatchText')} icon="search">
        <TextLink to="/t/$slug/units" params={{ slug }} search={search.on ? { on: search.on } : {}} inherit underline="always">
          {t('units.clear')}
        </TextLink>
      </EmptyState>
    )
  }
  return (
    <UnitTree
      scroller={tree}
      rows={list.rows}
      chosen={chosen}
      onChoose={onChoose}
      onToggle={list.toggle}
      onOpenAll={list.openAll}
      onOpen={(unitId) => void navigate({ to: '/t/$slug/units/$unitId', params: { slug, unitId }, search: search.on ? { on: search.on } : {} })}
      onLeave={onLeave}
      onNearEnd={list.more}
    />
  )
}

/** How many lines there are, and whether more are on their way. */
function Shown({ list }: { readonly list: List }) {
  const { t } = useTranslation()
  if (list.isLoadingMore || !list.rows) return t('units.loading')
  const n = formatNumber(list.rows.length)
  if (!list.isSearch) return t('units.shown', { n })
  return list.hasMore ? t('units.foundMore', { n }) : t('units.foundCount', { n })
}

/** What is typed; it follows the address when that changes otherwise. */
function useTypedSearch(q: string) {
  const [typed, setTyped] = useState(q)
  const sent = useRef(q)
  useEffect(() => {
    if (q !== sent.current) setTyped(q)
    sent.current = q
  }, [q])
  const type = (text: string) => {
    sent.current = text.trim()
    setTyped(text)
  }
  return [typed, type] as const
}
