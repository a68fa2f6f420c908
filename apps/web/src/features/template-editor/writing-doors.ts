import { addNode, rewordNode, tidyText } from '@trongtam/domain'
import { newItemId } from '#lib/new-item-id.ts'
import { type NewNodePlace, placeBehind, placeBelow } from './new-node-place.ts'
import type { TreeDoors } from './tree-doors.ts'
import { nodeOf, type TreeNow } from './tree-now.ts'

type WritingDoors = Pick<TreeDoors, 'write' | 'stopWriting' | 'take' | 'add' | 'addBelow'> & { readonly addAt: (place: NewNodePlace) => void }

/** Rows that are written, and new ones, which are there once they have words. */
export function writingDoors(tree: TreeNow): WritingDoors {
  const { now, content, tools } = tree
  const write = (id: string) => {
    now().onLook(id)
    now().state.setWriting(id)
    now().state.setFresh((fresh) => (fresh?.id === id ? fresh : null))
  }
  const addAt = (place: NewNodePlace) => {
    const id = newItemId()
    if (place.parentId !== null) now().state.setCollapsed((before) => before.difference(new Set([place.parentId])))
    now().state.setFresh({ id, place })
    write(id)
  }
  return {
    write,
    addAt,
    stopWriting: (id) => {
      now().state.setWriting((writing) => (writing === id ? null : writing))
      now().state.setFresh((fresh) => (fresh?.id === id ? null : fresh))
    },
    take: (id, text) => {
      const { fresh } = now().state
      const typing = `text:${id}`
      if (nodeOf(tree, id)) tools.edit((sheet) => rewordNode(sheet, id, text), typing)
      else if (fresh?.id === id && tidyText(text) !== '') tools.edit((sheet) => addNode(sheet, { ...fresh.place, text }, () => id), typing)
    },
    add: (id) => {
      const node = nodeOf(tree, id)
      if (node) addAt(placeBehind(node))
    },
    addBelow: (id) => addAt(placeBelow(content().nodes, id)),
  }
}
