import { addNode, numberTree, type TemplateContent } from '@trongtam/domain'
import { useDeferredValue, useMemo, useState } from 'react'
import type { NewNodePlace } from './new-node-place.ts'
import { nodesFound, rowsInView } from './tree-rows.ts'

/** A node that will be there once it has words. */
export interface FreshNode {
  readonly id: string
  readonly place: NewNodePlace
}

const none: ReadonlySet<string> = new Set()

interface TreeStateProps {
  readonly content: TemplateContent
  /** The nodes something became of. */
  readonly changed: ReadonlySet<string>
}

/** What the tree shows: rows, what is collapsed, looked for and written. */
export function useTreeState({ content, changed }: TreeStateProps) {
  const [collapsed, setCollapsed] = useState(none)
  const [typed, setTyped] = useState('')
  const [isChangedOnly, setChangedOnly] = useState(false)
  const [writing, setWriting] = useState<string | null>(null)
  const [fresh, setFresh] = useState<FreshNode | null>(null)
  const looked = useDeferredValue(typed)

  const numbered = useMemo(() => numberTree(withFresh(content, fresh).nodes), [content, fresh])
  const wanted = useMemo(() => {
    const found = nodesFound(numbered, looked)
    if (!isChangedOnly) return found
    return found === null ? changed : found.intersection(changed)
  }, [numbered, looked, isChangedOnly, changed])
  const rows = useMemo(() => {
    // A new node is in view whatever is looked for.
    const shown = wanted !== null && fresh !== null ? wanted.union(new Set([fresh.id])) : wanted
    return rowsInView(numbered, collapsed, shown)
  }, [numbered, collapsed, wanted, fresh])
  return {
    rows,
    numbered,
    found: wanted,
    collapsed,
    typed,
    isChangedOnly,
    writing,
    fresh,
    setCollapsed,
    setTyped,
    setChangedOnly,
    setWriting,
    setFresh,
  }
}

export type TreeState = ReturnType<typeof useTreeState>

/** The content with the fresh node in its place, numbered like all others. */
function withFresh(content: TemplateContent, fresh: FreshNode | null): TemplateContent {
  if (fresh === null || content.nodes.some(({ id }) => id === fresh.id)) return content
  return addNode(content, { ...fresh.place, text: '…' }, () => fresh.id)
}
