import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import type { UnitLineage } from '@trongtam/client'
import { useQuery } from '@tanstack/react-query'
import { formatNumber } from '@trongtam/domain'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { Section } from '#ui/page.tsx'
import { ErrorState, LoadingState } from '#ui/states.tsx'
import { LineagePicture } from './lineage-picture.tsx'
import { lineageSize, narrowLineageSize, placeLineage } from './lineage-places.ts'
import { LineageTable } from './lineage-table.tsx'
import css from './lineage.module.css'
import { ownLineage } from './own-lineage.ts'
import { lineageQuery } from './queries.ts'

/** Where a unit came from and what came of it, as a picture and line by line. */
export function LineageSection({ unitId }: { readonly unitId: string }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const { data: lineage, error, refetch } = useQuery(lineageQuery(slug, unitId))
  const [isAll, setAll] = useState(false)
  const own = lineage && ownLineage(lineage, unitId)
  const hasMore = lineage !== undefined && own !== undefined && own.nodes.length < lineage.nodes.length
  return (
    <Section
      title={t('unitLineage.title')}
      help={t('unitLineage.help')}
      flush
      actions={
        hasMore ? (
          <Button size="xs" variant="default" aria-pressed={isAll} onClick={() => setAll(!isAll)}>
            {isAll ? t('unitLineage.own') : t('unitLineage.all', { n: formatNumber(lineage.nodes.length) })}
          </Button>
        ) : null
      }
    >
      {error && !lineage ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!error && !lineage ? <LoadingState lines={4} /> : null}
      {lineage && own ? <Lineage lineage={isAll ? lineage : own} unitId={unitId} /> : null}
    </Section>
  )
}

function Lineage({ lineage, unitId }: { readonly lineage: UnitLineage; readonly unitId: string }) {
  const { t } = useTranslation()
  const isNarrow = useMediaQuery('(max-width: 40em)', undefined, { getInitialValueInEffect: false })
  if (lineage.edges.length === 0) return <p className={css.empty}>{t('unitLineage.empty')}</p>
  return (
    <>
      <LineagePicture lineage={placeLineage(lineage, isNarrow ? narrowLineageSize : lineageSize)} unitId={unitId} />
      {lineage.isWhole ? null : <p className={css.empty}>{t('unitLineage.part', { n: formatNumber(lineage.nodes.length) })}</p>}
      <LineageTable lineage={lineage} unitId={unitId} />
    </>
  )
}
