import { useQuery, useQueryClient } from '@tanstack/react-query'
import { formatDate, formatNumber } from '@trongtam/domain'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { formatTime } from '#lib/formats.ts'
import { useTenant } from '#lib/session.ts'
import { tenantKey } from '#lib/tenant-key.ts'
import { Section } from '#ui/page.tsx'
import { ErrorState, LoadingState } from '#ui/states.tsx'
import { ImportOutcome } from './import-outcome.tsx'
import type { ImportSearch } from './import-search.ts'
import { unitImportQuery } from './queries.ts'
import { RowTable } from './row-table.tsx'
import { StateChips } from './state-chips.tsx'
import css from './unit-imports.module.css'

interface ResultSectionProps {
  readonly importId: string
  readonly state: ImportSearch['state']
  /** It has just been checked: the screen goes to it. */
  readonly isNew: boolean
  readonly onState: (state: NonNullable<ImportSearch['state']>) => void
}

/** One import: how it stands, and its rows. */
export function ResultSection({ importId, state, isNew, onState }: ResultSectionProps) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const { data: found, error, refetch } = useQuery(unitImportQuery(slug, importId))
  useFreshUnits(slug, found?.status)
  const place = useRef<HTMLDivElement>(null)
  const isThere = found !== undefined
  useEffect(() => {
    if (isNew && isThere) place.current?.scrollIntoView({ block: 'start' })
  }, [isNew, isThere])
  if (error && !found) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!found) return <LoadingState lines={6} />
  const name = found.source === 'pasted' ? t('unitImports.pastedName') : found.fileName
  const chosen = state ?? (found.faultCount > 0 ? 'fault' : 'all')
  const help = { date: formatDate(found.effectiveOn), n: formatNumber(found.rowCount), name: found.createdByName, time: formatTime(found.createdAt) }
  return (
    <div ref={place} className={css.place}>
      <Section title={t('unitImports.resultOf', { name })} help={t('unitImports.resultHelp', help)} flush>
        <div className={css.outcome}>
          <ImportOutcome found={found} />
        </div>
        <StateChips found={found} chosen={chosen} onChoose={onState} />
        <RowTable found={found} state={chosen === 'all' ? null : chosen} />
      </Section>
    </div>
  )
}

/** Once it was written everything about units is asked for anew; once it stands otherwise, the latest imports. */
function useFreshUnits(slug: string, status: string | undefined): void {
  const queries = useQueryClient()
  const last = useRef(status)
  useEffect(() => {
    const isChanged = last.current !== undefined && last.current !== status
    if (isChanged && status === 'done') void queries.invalidateQueries({ queryKey: tenantKey(slug) })
    else if (isChanged) void queries.invalidateQueries({ queryKey: tenantKey(slug, 'unit-imports', 'recent') })
    last.current = status
  }, [queries, slug, status])
}
