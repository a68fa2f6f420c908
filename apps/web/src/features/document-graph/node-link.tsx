import { useTenant } from '#lib/session.ts'
import { TextLink } from '#ui/link.tsx'
import type { GraphNode } from './graph-places.ts'

/** The page of a document, plan or unit. */
export function NodeLink({ node, className }: { readonly node: GraphNode; readonly className?: string | undefined }) {
  const { slug } = useTenant()
  const look = { inherit: true, className: className ?? '' }
  if (node.kind === 'plan') {
    return (
      <TextLink to="/t/$slug/plans/$planId" params={{ slug, planId: node.id }} {...look}>
        {node.label}
      </TextLink>
    )
  }
  if (node.kind === 'unit') {
    return (
      <TextLink to="/t/$slug/units/$unitId" params={{ slug, unitId: node.id }} {...look}>
        {node.label}
      </TextLink>
    )
  }
  return (
    <TextLink to="/t/$slug/documents/$documentId" params={{ slug, documentId: node.id }} {...look}>
      {node.label}
    </TextLink>
  )
}
