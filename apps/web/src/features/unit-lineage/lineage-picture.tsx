import { formatDate } from '@trongtam/domain'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { lastDay } from '#lib/units/version-span.ts'
import { TableScroll } from '#ui/data-table.tsx'
import { TextLink } from '#ui/link.tsx'
import { type LineageEdge, type LineageNode, type LineageSize, type PlacedLineage, type PlacedUnit } from './lineage-places.ts'
import css from './lineage.module.css'

interface LineagePictureProps {
  readonly lineage: PlacedLineage
  readonly unitId: string
}

/** Units in columns by the day they took over from others; the lines of the one pointed at or focussed stand out. */
export function LineagePicture({ lineage, unitId }: LineagePictureProps) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<string | null>(null)
  return (
    <TableScroll label={t('unitLineage.picture')}>
      <div className={css.window}>
        <div className={css.picture} style={{ width: lineage.width, height: lineage.height }}>
          <Lines lineage={lineage} chosen={chosen ?? unitId} />
          {lineage.layers.map(({ since, x, units }) => (
            <div key={since ?? ''} role="group" aria-label={since ? t('unitLineage.since', { date: formatDate(since) }) : t('unitLineage.first')}>
              <p className={css.head} style={{ left: x, width: lineage.size.width }}>
                {since ? t('unitLineage.since', { date: formatDate(since) }) : t('unitLineage.first')}
              </p>
              <ul className={css.layer}>
                {units.map((placed) => (
                  <UnitBox key={placed.node.id} placed={placed} size={lineage.size} isThis={placed.node.id === unitId} onChoose={setChosen} />
                ))}
              </ul>
            </div>
          ))}
        </div>
      </div>
    </TableScroll>
  )
}

interface UnitBoxProps {
  readonly placed: PlacedUnit
  readonly size: LineageSize
  readonly isThis: boolean
  readonly onChoose: (unitId: string | null) => void
}

function UnitBox({ placed: { node, x, y }, size: { width, height }, isThis, onChoose }: UnitBoxProps) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  return (
    <li
      className={css.box}
      data-this={isThis || undefined}
      data-ended={node.to !== null || undefined}
      style={{ left: x, top: y, width, height }}
      onPointerEnter={() => onChoose(node.id)}
      onPointerLeave={() => onChoose(null)}
      onFocus={() => onChoose(node.id)}
      onBlur={() => onChoose(null)}
    >
      <TextLink
        to="/t/$slug/units/$unitId"
        params={{ slug, unitId: node.id }}
        inherit
        className={css.link ?? ''}
        aria-current={isThis ? 'true' : undefined}
        title={node.name}
      >
        {node.name}
      </TextLink>
      <span className={css.span}>{t(node.to ? 'units.span' : 'units.since', spanOf(node))}</span>
    </li>
  )
}

function spanOf({ from, to }: LineageNode): { readonly from: string; readonly to: string } {
  return { from: formatDate(from), to: to ? formatDate(lastDay(to)) : '' }
}

/** The table below says the same in words. */
function Lines({ lineage, chosen }: { readonly lineage: PlacedLineage; readonly chosen: string }) {
  const touches = ({ fromId, toId }: LineageEdge) => fromId === chosen || toId === chosen
  return (
    <svg className={css.lines} width={lineage.width} height={lineage.height} aria-hidden="true" focusable="false">
      {lineage.edges.map(({ edge, path }) => (
        <path key={`${edge.fromId} ${edge.toId} ${edge.since}`} d={path} className={css.line} data-chosen={touches(edge) || undefined} />
      ))}
    </svg>
  )
}
