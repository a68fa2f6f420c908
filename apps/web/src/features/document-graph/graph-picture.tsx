import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DocumentStateTag } from '#lib/register/document-state-tag.tsx'
import { TableScroll } from '#ui/data-table.tsx'
import css from './document-graph.module.css'
import { type GraphEdge, graphSize, type PlacedGraph, type PlacedNode } from './graph-places.ts'
import { NodeLink } from './node-link.tsx'

/** The graph drawn in columns; the lines of the node that is pointed at or has the focus stand out. */
export function GraphPicture({ graph }: { readonly graph: PlacedGraph }) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<string | null>(null)
  const isNear = (id: string) => graph.edges.some(({ edge }) => (edge.from === chosen && edge.to === id) || (edge.to === chosen && edge.from === id))
  return (
    <TableScroll label={t('documentGraph.picture')}>
      <div className={css.picture} style={{ width: graph.width, height: graph.height }}>
        <Lines graph={graph} chosen={chosen} />
        {graph.columns.map(({ level, x, nodes }) => (
          <div key={level} role="group" aria-label={t(`documentGraph.level.${level}`)}>
            <p className={css.head} style={{ left: x, width: graphSize.width }}>
              {t(`documentGraph.level.${level}`)}
            </p>
            <ul className={css.column}>
              {nodes.map((placed) => (
                <GraphBox key={placed.node.id} placed={placed} near={isNear(placed.node.id)} onChoose={setChosen} />
              ))}
            </ul>
          </div>
        ))}
      </div>
    </TableScroll>
  )
}

interface GraphBoxProps {
  readonly placed: PlacedNode
  readonly near: boolean
  readonly onChoose: (id: string | null) => void
}

function GraphBox({ placed: { node, x, y }, near, onChoose }: GraphBoxProps) {
  return (
    <li
      className={css.box}
      data-kind={node.kind}
      data-standing={node.standing}
      data-near={near || undefined}
      style={{ left: x, top: y, width: graphSize.width, height: graphSize.height }}
      onPointerEnter={() => onChoose(node.id)}
      onPointerLeave={() => onChoose(null)}
      onFocus={() => onChoose(node.id)}
      onBlur={() => onChoose(null)}
    >
      <NodeLink node={node} className={css.link} />
      {node.title === node.label ? null : <span className={css.title}>{node.title}</span>}
      {node.standing === 'in-force' ? null : <DocumentStateTag state={node.standing} />}
    </li>
  )
}

/** The table below says the same in words. */
function Lines({ graph, chosen }: { readonly graph: PlacedGraph; readonly chosen: string | null }) {
  const touches = ({ from, to }: GraphEdge) => chosen !== null && (from === chosen || to === chosen)
  return (
    <svg className={css.lines} width={graph.width} height={graph.height} aria-hidden="true" focusable="false">
      {graph.edges.map(({ edge, path }) => (
        <path key={`${edge.from} ${edge.kind} ${edge.to}`} d={path} className={css.line} data-kind={edge.kind} data-chosen={touches(edge) || undefined} />
      ))}
    </svg>
  )
}
