import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { dragDoors } from './drag-doors.ts'
import { useEditor } from './editor-context.ts'
import { movingDoors } from './moving-doors.ts'
import type { NewNodePlace } from './new-node-place.ts'
import type { TreeDoors } from './tree-doors.ts'
import { nodeOf, type TreeDoorsProps, type TreeNow } from './tree-now.ts'
import { writingDoors } from './writing-doors.ts'

/** All that rows, keys and buttons of the tree do; the same while the editor stands. */
export function useTreeDoors(props: TreeDoorsProps): TreeDoors & { readonly addAt: (place: NewNodePlace) => void } {
  const { t } = useTranslation()
  const tools = useEditor()
  const latest = useRef({ ...props, t })
  latest.current = { ...props, t }
  return useMemo(() => {
    const now = () => latest.current
    const tree: TreeNow = { now, content: () => tools.current().content, tools }
    const writing = writingDoors(tree)
    const look = (id: string) => now().onLook(id)
    return {
      ...writing,
      ...movingDoors(tree),
      ...dragDoors(tree),
      look,
      click: (id) => {
        if (now().active === id && nodeOf(tree, id)) return writing.write(id)
        look(id)
        now().focusNext(id)
      },
      toggle: (id) => now().state.setCollapsed((before) => before.symmetricDifference(new Set([id]))),
      split: (id) => now().onSplit(id),
      merge: (id) => now().onMerge(id),
      details: (id) => {
        look(id)
        tools.openPanel('node')
      },
    }
  }, [tools])
}
