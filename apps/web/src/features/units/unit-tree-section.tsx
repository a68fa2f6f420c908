import { useQueries, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { EmptyState, ErrorState, LoadingState } from '#ui/states.tsx'
import { unitsBelowQuery } from './queries.ts'
import { type Below, unitRows } from './unit-rows.ts'
import { UnitTree } from './unit-tree.tsx'

/** The tree of a day; what lies below a unit is asked for when it is opened. */
export function UnitTreeSection({ on }: { readonly on: string | undefined }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const navigate = useNavigate()
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const top = useQuery(unitsBelowQuery(slug, null, on))
  const ids = [...open]
  const opened = useQueries({ queries: ids.map((id) => unitsBelowQuery(slug, id, on)) })

  // One unit at the top: what lies below it is what people come for.
  const only = top.data?.length === 1 ? top.data[0]?.id : undefined
  useEffect(() => {
    if (only) setOpen((before) => (before.size === 0 ? new Set([only]) : before))
  }, [only])

  if (top.error && !top.data) return <ErrorState error={top.error} onRetry={() => void top.refetch()} />
  if (!top.data) return <LoadingState lines={8} />
  if (top.data.length === 0) return <EmptyState title={t('units.empty')} text={t('units.emptyText')} icon="unit" />

  const belowOf = (unitId: string): Below => {
    const query = opened[ids.indexOf(unitId)]
    if (query?.data) return query.data
    return query?.error ? 'failed' : 'loading'
  }
  const toggle = (unitId: string) => {
    const failed = opened[ids.indexOf(unitId)]?.error
    if (failed && !open.has(unitId)) void opened[ids.indexOf(unitId)]?.refetch()
    setOpen((before) => (before.has(unitId) ? new Set([...before].filter((id) => id !== unitId)) : new Set([...before, unitId])))
  }
  return (
    <UnitTree
      rows={unitRows(top.data, open, belowOf)}
      onToggle={toggle}
      onOpen={(unitId) => void navigate({ to: '/t/$slug/units/$unitId', params: { slug, unitId } })}
    />
  )
}
