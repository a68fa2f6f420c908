import { indentNode, moveDown, moveUp, outdentNode, removeNode, subtreeOf, type TemplateContent } from '@trongtam/domain'
import { shiftedPlace } from './new-node-place.ts'
import type { TreeDoors } from './tree-doors.ts'
import type { ShiftWay } from './tree-keys.ts'
import { nodeOf, numberOf, type TreeNow } from './tree-now.ts'

const shifts = { up: moveUp, down: moveDown, in: indentNode, out: outdentNode } as const satisfies Record<
  ShiftWay,
  (content: TemplateContent, id: string) => TemplateContent
>

/** Rows that are moved and removed; what was done is read out, and the keyboard stays where it was. */
export function movingDoors(tree: TreeNow): Pick<TreeDoors, 'shift' | 'remove'> {
  const { now, content, tools } = tree
  return {
    shift: (id, way) => {
      const { fresh, setFresh } = now().state
      if (fresh?.id === id && !nodeOf(tree, id)) return setFresh({ id, place: shiftedPlace(content().nodes, fresh.place, way) })
      const before = content()
      tools.edit((sheet) => shifts[way](sheet, id))
      const isMoved = content() !== before
      tools.say(now().t(isMoved ? 'templateEditor.said.moved' : 'templateEditor.said.stays', { number: numberOf(tree, id) }))
      if (now().state.writing !== id) now().focusNext(id)
    },
    remove: (id) => {
      const { rows } = now().state
      const below = subtreeOf(content().nodes, id)
      const index = rows.findIndex(({ node }) => node.id === id)
      const next = rows.slice(index).find(({ node }) => !below.has(node.id)) ?? rows[index - 1]
      tools.edit((sheet) => removeNode(sheet, id))
      tools.say(now().t('templateEditor.said.removed', { number: numberOf(tree, id), n: below.size - 1 }))
      if (next) now().onLook(next.node.id)
      now().focusNext(next?.node.id ?? null)
    },
  }
}
