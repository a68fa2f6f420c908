import type { PlanNode } from '@trongtam/client'
import { useSuspenseQuery } from '@tanstack/react-query'
import { endUndo, toastUndo } from '#lib/undo-toast.tsx'
import { useDropNode, useMoveNode, useRestoreNode } from './editing-queries.ts'
import { treeQuery } from './queries.ts'
import { placeOf, samePlace, type TreePlace } from './tree-places.ts'
import { usePlanAddress } from './use-plan-address.ts'

type Upon = Pick<PlanNode, 'id' | 'version' | 'kind'>

/** Moves, leaves out and takes back groups and tasks of the plan; the last of these is offered to be undone. */
export function useTreeEditing() {
  const { slug, planId } = usePlanAddress()
  const { data } = useSuspenseQuery(treeQuery(slug, planId))
  const moving = useMoveNode(slug, planId)
  const dropping = useDropNode(slug, planId)
  const restoring = useRestoreNode(slug, planId)
  const isPending = moving.isPending || dropping.isPending || restoring.isPending

  /** True once it stands there. A failure is told by a toast. */
  const move = async ({ id, version }: Upon, place: TreePlace, reason: string | null = null): Promise<boolean> => {
    const before = placeOf(data.nodes, id)
    if (isPending || before === null || samePlace(before, place)) return false
    const moved = await moving.mutateAsync({ id, version, ...place, reason }).catch(() => null)
    if (moved === null) return false
    void toastUndo('planEditing.moved', () => moving.mutate({ id, version: moved.version, ...before, reason: null }))
    return true
  }
  const drop = async ({ id, version, kind }: Upon, reason: string | null = null): Promise<boolean> => {
    if (isPending) return false
    const dropped = await dropping.mutateAsync({ id, version, reason }).catch(() => null)
    if (dropped === null) return false
    void toastUndo(`planEditing.dropped.${kind}`, () => restoring.mutate({ id, version: dropped.version }))
    return true
  }
  const restore = ({ id, version }: Upon) => {
    if (isPending) return
    void endUndo()
    restoring.mutate({ id, version })
  }
  return { nodes: data.nodes, move, drop, restore, isPending }
}
