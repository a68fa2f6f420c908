import type { UnitLineage } from '@trongtam/client'
import { formatDate } from '@trongtam/domain'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { DataTable, MoreRows } from '#ui/data-table.tsx'
import { TextLink } from '#ui/link.tsx'
import type { LineageEdge, LineageNode } from './lineage-places.ts'

interface Row {
  readonly edge: LineageEdge
  readonly from: LineageNode
  readonly to: LineageNode
}

const shownAtFirst = 20

/** The same as the picture, line by line: those of this unit first, then by day. */
export function LineageTable({ lineage: { nodes, edges }, unitId }: { readonly lineage: UnitLineage; readonly unitId: string }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const [shown, setShown] = useState(shownAtFirst)
  const nodeById = new Map(nodes.map((node) => [node.id, node]))
  const own = ({ fromId, toId }: LineageEdge) => Number(fromId === unitId || toId === unitId)
  const rows = edges
    .toSorted((a, b) => own(b) - own(a) || Number(a.since > b.since) - Number(a.since < b.since))
    .flatMap((edge): Row[] => {
      const [from, to] = [nodeById.get(edge.fromId), nodeById.get(edge.toId)]
      return from && to ? [{ edge, from, to }] : []
    })
  const event = {
    key: 'event',
    head: t('unitLineage.column.event'),
    minWidth: '12rem',
    cell: ({ edge: { eventId, documentWords } }: Row) =>
      eventId ? (
        <TextLink to="/t/$slug/units/events/$eventId" params={{ slug, eventId }} inherit>
          {documentWords ?? t('unitLineage.event')}
        </TextLink>
      ) : (
        (documentWords ?? '–')
      ),
  }
  return (
    <>
      <DataTable
        stacks
        caption={t('unitLineage.table')}
        rows={rows.slice(0, shown)}
        rowKey={({ edge }) => `${edge.fromId} ${edge.toId} ${edge.since}`}
        columns={[
          { key: 'from', head: t('unitLineage.column.from'), minWidth: '13rem', cell: ({ from }) => <UnitLink unit={from} /> },
          { key: 'to', head: t('unitLineage.column.to'), minWidth: '13rem', cell: ({ to }) => <UnitLink unit={to} /> },
          { key: 'since', head: t('unitLineage.column.since'), minWidth: '7rem', cell: ({ edge }) => formatDate(edge.since) },
          ...(rows.some(({ edge }) => edge.eventId ?? edge.documentWords) ? [event] : []),
        ]}
      />
      {rows.length > shownAtFirst ? (
        <MoreRows shown={Math.min(shown, rows.length)} hasMore={shown < rows.length} loading={false} onMore={() => setShown((before) => before + 100)} />
      ) : null}
    </>
  )
}

function UnitLink({ unit }: { readonly unit: LineageNode }) {
  const { slug } = useTenant()
  return (
    <TextLink to="/t/$slug/units/$unitId" params={{ slug, unitId: unit.id }} inherit>
      {unit.name}
    </TextLink>
  )
}
