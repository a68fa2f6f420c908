import { useInfiniteQuery, useQueries, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTenant } from '#lib/session.ts'
import { narrowFound } from './narrow-found.ts'
import { unitsBelowQuery, unitsFoundQuery } from './queries.ts'
import type { UnitSearch } from './unit-search.ts'
import { type Below, unitRows } from './unit-rows.ts'

/** The lines of the tree of a day: from the top, or from what a search or a kind finds; what lies below is asked for when it is opened. */
export function useUnitRows(search: UnitSearch, typed: string) {
  const { slug } = useTenant()
  const isSearch = search.q !== undefined || search.kind !== undefined
  const source = useSource(search, typed, isSearch)
  const { open, setOpen } = useOpen(isSearch, search.q)
  const ids = [...open]
  const opened = useQueries({ queries: ids.map((id) => unitsBelowQuery(slug, id, search.on)) })

  // One unit at the top: what lies below it is what people come for.
  const only = !isSearch && source.top?.length === 1 ? source.top[0]?.id : undefined
  useEffect(() => {
    if (only) setOpen((before) => (before.size === 0 ? new Set([only]) : before))
  }, [only, setOpen])

  const queryOf = (unitId: string) => opened[ids.indexOf(unitId)]
  const belowOf = (unitId: string): Below => queryOf(unitId)?.data ?? (queryOf(unitId)?.error ? 'failed' : 'loading')
  const toggle = (unitId: string) => {
    if (queryOf(unitId)?.error && !open.has(unitId)) void queryOf(unitId)?.refetch()
    setOpen((before) => (before.has(unitId) ? new Set([...before].filter((id) => id !== unitId)) : new Set([...before, unitId])))
  }
  return {
    ...source,
    rows: source.top ? unitRows(source.top, open, belowOf) : null,
    toggle,
    openAll: (unitIds: readonly string[]) => setOpen((before) => new Set([...before, ...unitIds])),
    isLoadingMore: opened.some(({ isFetching }) => isFetching) || source.isSearching,
  }
}

function useSource(search: UnitSearch, typed: string, isSearch: boolean) {
  const { slug } = useTenant()
  const top = useQuery({ ...unitsBelowQuery(slug, null, search.on), enabled: !isSearch })
  const found = useInfiniteQuery({ ...unitsFoundQuery(slug, search), enabled: isSearch })
  const items = found.data?.pages.flatMap((page) => page.items)
  const shown = isSearch ? { query: found, top: items && narrowFound(items, typed) } : { query: top, top: top.data }
  return {
    isSearch,
    top: shown.top,
    error: shown.query.error,
    retry: () => void shown.query.refetch(),
    isSearching: isSearch && found.isFetching,
    /** Called near the end of the list. */
    more: () => {
      if (isSearch && found.hasNextPage && !found.isFetchingNextPage) void found.fetchNextPage()
    },
    hasMore: isSearch && found.hasNextPage,
  }
}

/** What is open in the tree stays so while one searches; what is open among the finds goes with them. */
function useOpen(isSearch: boolean, q: string | undefined) {
  const [inTree, setInTree] = useState<ReadonlySet<string>>(new Set())
  const [inFound, setInFound] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => setInFound(new Set()), [q])
  return isSearch ? { open: inFound, setOpen: setInFound } : { open: inTree, setOpen: setInTree }
}
