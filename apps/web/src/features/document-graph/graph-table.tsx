import type { DocumentGraph } from '@trongtam/client'
import { useTranslation } from 'react-i18next'
import { DocumentStateTag } from '#lib/register/document-state-tag.tsx'
import { DataTable } from '#ui/data-table.tsx'
import css from './document-graph.module.css'
import type { GraphEdge, GraphNode } from './graph-places.ts'
import { NodeLink } from './node-link.tsx'

interface Row {
  readonly edge: GraphEdge
  readonly from: GraphNode
  readonly to: GraphNode
}

/** The same graph in words, line by line. */
export function GraphTable({ graph: { nodes, edges } }: { readonly graph: DocumentGraph }) {
  const { t } = useTranslation()
  const nodeById = new Map(nodes.map((node) => [node.id, node]))
  const rows = edges.flatMap((edge): Row[] => {
    const [from, to] = [nodeById.get(edge.from), nodeById.get(edge.to)]
    return from && to ? [{ edge, from, to }] : []
  })
  return (
    <DataTable
      caption={t('documentGraph.table')}
      rows={rows}
      rowKey={({ edge }) => `${edge.from} ${edge.kind} ${edge.to}`}
      columns={[
        { key: 'from', head: t('documentGraph.column.from'), minWidth: '14rem', cell: ({ from }) => <Named node={from} /> },
        { key: 'kind', head: t('documentGraph.column.kind'), minWidth: '8rem', cell: ({ edge }) => t(`documentGraph.kind.${edge.kind}`) },
        { key: 'to', head: t('documentGraph.column.to'), minWidth: '16rem', cell: ({ to }) => <Named node={to} /> },
      ]}
    />
  )
}

function Named({ node }: { readonly node: GraphNode }) {
  const { t } = useTranslation()
  return (
    <>
      <NodeLink node={node.kind === 'plan' ? { ...node, label: t('documentGraph.thisPlan') } : node} />
      <span className={css.more}>
        {[t(`documentGraph.level.${node.level}`), node.kind === 'plan' || node.title === node.label ? null : node.title].filter(Boolean).join(' · ')}{' '}
        {node.standing === 'in-force' ? null : <DocumentStateTag state={node.standing} />}
      </span>
    </>
  )
}
