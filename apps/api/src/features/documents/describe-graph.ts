import { formatDate, issuerLevel, type IssuerLevel, layOutGraph, type RelationKind } from '@trongtam/domain'
import { standingsOf, type TenantSession } from '@trongtam/records'
import { findGraphPlan, listCitedIds, listGraphDocuments, listLeadUnits, listRelationsOf } from './graph-store.ts'

interface Node {
  readonly id: string
  readonly kind: 'document' | 'plan' | 'unit'
  readonly level: IssuerLevel
  readonly label: string
  readonly title: string
}

interface Edge {
  readonly fromId: string
  readonly toId: string
  readonly kind: RelationKind | 'cites' | 'carries-out'
}

const unitsShown = 40

/**
 * From the ministry to the province to its units: the documents a plan cites and those they have to do with, the plan
 * itself, and the units that lead its tasks. Refuses 'not-found'.
 */
export async function describeGraph({ db, today }: TenantSession, planId: string) {
  const plan = await findGraphPlan(db, planId)
  const citedIds = await listCitedIds(db, planId)
  const own = plan.documentId === null ? [] : [plan.documentId]
  const relations = citedIds.length + own.length === 0 ? [] : await listRelationsOf(db, [...citedIds, ...own])
  const ids = [...new Set([...citedIds, ...own, ...relations.flatMap(({ fromId, toId }) => [fromId, toId])])]
  const documents = ids.length === 0 ? [] : await listGraphDocuments(db, ids)
  const units = (await listLeadUnits(db, planId, today)).slice(0, unitsShown)
  const nodes: Node[] = [
    ...documents.map(documentNode),
    { id: planId, kind: 'plan', level: 'province', label: plan.title, title: plan.title },
    ...units.map(({ id, name }): Node => ({ id, kind: 'unit', level: 'unit', label: name, title: name })),
  ]
  const edges: Edge[] = [
    ...citedIds.map((toId): Edge => ({ fromId: planId, toId, kind: 'cites' })),
    ...relations.map(({ fromId, toId, kind }): Edge => ({ fromId, toId, kind })),
    ...units.map(({ id }): Edge => ({ fromId: id, toId: planId, kind: 'carries-out' })),
  ]
  const standingOf = await standingsOf(db, ids, today)
  const laidOut = layOutGraph(nodes, edges)
  return {
    nodes: laidOut.nodes.map((node) => ({ ...node, standing: standingOf(node.id).standing })),
    edges: laidOut.edges.map(({ fromId, toId, kind }) => ({ from: fromId, to: toId, kind })),
  }
}

function documentNode({ id, numberSymbol, title, issuer, issuedOn }: Awaited<ReturnType<typeof listGraphDocuments>>[number]): Node {
  const name = numberSymbol ?? issuer
  return { id, kind: 'document', level: issuerLevel(issuer), label: issuedOn ? `${name} (${formatDate(issuedOn)})` : name, title }
}
