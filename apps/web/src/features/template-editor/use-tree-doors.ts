import {
  addNode,
  indentNode,
  moveDown,
  moveNode,
  moveUp,
  outdentNode,
  removeNode,
  rewordNode,
  subtreeOf,
  type TemplateContent,
  tidyText,
} from '@trongtam/domain'
import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { newItemId } from '#lib/new-item-id.ts'
import { dropPlace, type DropZone, dropZone } from './drop-place.ts'
import { type EditorTools, useEditor } from './editor-context.ts'
import { placeBehind, placeBelow, type NewNodePlace, shiftedPlace } from './new-node-place.ts'
import type { TreeDoors } from './tree-doors.ts'
import type { ShiftWay } from './tree-keys.ts'
import type { TreeState } from './use-tree-state.ts'

const shifts = { up: moveUp, down: moveDown, in: indentNode, out: outdentNode } as const satisfies Record<
  ShiftWay,
  (content: TemplateContent, id: string) => TemplateContent
>

interface TreeDoorsProps {
  readonly state: TreeState
  readonly active: string | null
  readonly onLook: (id: string) => void
  readonly onSplit: (id: string) => void
  readonly onMerge: (id: string) => void
  readonly onDrag: (drop: { readonly id: string; readonly zone: DropZone } | null) => void
  /** The row that takes the keyboard once the tree is drawn again. */
  readonly focusNext: (id: string | null) => void
}

/** All that rows, keys and buttons of the tree do. */
export function useTreeDoors(props: TreeDoorsProps): TreeDoors & { readonly addAt: (place: NewNodePlace) => void } {
  const { t } = useTranslation()
  const tools = useEditor()
  const latest = useRef({ ...props, t })
  latest.current = { ...props, t }
  return useMemo(() => {
    const now = () => latest.current
    // Words that were just taken are there before the tree is drawn again.
    const content = () => tools.current().content
    const nodeOf = (id: string) => content().nodes.find((node) => node.id === id)
    const numberOf = (id: string) => now().state.numbered.find((node) => node.id === id)?.number ?? ''
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
      addAt,
      look: (id) => now().onLook(id),
      click: (id) => (now().active === id && nodeOf(id) ? write(id) : (now().onLook(id), now().focusNext(id))),
      write,
      stopWriting: (id) => {
        now().state.setWriting((writing) => (writing === id ? null : writing))
        now().state.setFresh((fresh) => (fresh?.id === id ? null : fresh))
      },
      take: (id, text) => {
        const { fresh } = now().state
        const typing = `text:${id}`
        if (nodeOf(id)) tools.edit((sheet) => rewordNode(sheet, id, text), typing)
        else if (fresh?.id === id && tidyText(text) !== '') tools.edit((sheet) => addNode(sheet, { ...fresh.place, text }, () => id), typing)
      },
      toggle: (id) => now().state.setCollapsed((before) => before.symmetricDifference(new Set([id]))),
      add: (id) => {
        const node = nodeOf(id)
        if (node) addAt(placeBehind(node))
      },
      addBelow: (id) => addAt(placeBelow(content().nodes, id)),
      shift: (id, way) => {
        const { fresh, setFresh } = now().state
        if (fresh?.id === id && !nodeOf(id)) return setFresh({ id, place: shiftedPlace(content().nodes, fresh.place, way) })
        const before = content()
        tools.edit((sheet) => shifts[way](sheet, id))
        const isMoved = shifts[way](before, id) !== before
        tools.say(now().t(isMoved ? 'templateEditor.said.moved' : 'templateEditor.said.stays', { number: numberOf(id) }))
        if (now().state.writing !== id) now().focusNext(id)
      },
      remove: (id) => {
        const { rows } = now().state
        const below = subtreeOf(content().nodes, id)
        const index = rows.findIndex(({ node }) => node.id === id)
        const next = rows.slice(index).find(({ node }) => !below.has(node.id)) ?? rows[index - 1]
        tools.edit((sheet) => removeNode(sheet, id))
        tools.say(now().t('templateEditor.said.removed', { number: numberOf(id), n: below.size - 1 }))
        if (next) now().onLook(next.node.id)
        now().focusNext(next?.node.id ?? null)
      },
      split: (id) => now().onSplit(id),
      merge: (id) => now().onMerge(id),
      details: (id) => {
        now().onLook(id)
        tools.openPanel('node')
      },
      ...dragDoors(now, tools),
    }
  }, [tools])
}

/** Dragging by the handle, with mouse, pen or finger; Escape gives it up, and where it may not go no place is shown. */
function dragDoors(now: () => Pick<TreeDoorsProps, 'onDrag' | 'onLook'>, { current, edit }: Pick<EditorTools, 'current' | 'edit'>): Pick<TreeDoors, 'drag'> {
  return {
    drag: (event, id) => {
      const handle: HTMLElement = event.currentTarget
      if (event.button !== 0) return
      event.preventDefault()
      handle.setPointerCapture(event.pointerId)
      const ended = new AbortController()
      const end = () => {
        ended.abort()
        now().onDrag(null)
      }
      const placeAt = (at: PointerEvent) => {
        const over = rowAt(at)
        const place = over && dropPlace(current().content.nodes, id, over.id, over.zone)
        return over && place ? { over, place } : null
      }
      const { signal } = ended
      handle.addEventListener('pointermove', (at) => now().onDrag(placeAt(at)?.over ?? null), { signal })
      handle.addEventListener('pointercancel', end, { signal })
      document.addEventListener('keydown', (pressed) => (pressed.key === 'Escape' ? end() : undefined), { signal })
      handle.addEventListener(
        'pointerup',
        (at) => {
          const found = placeAt(at)
          end()
          if (found === null) return
          edit((content) => moveNode(content, id, found.place.parentId, found.place.index))
          now().onLook(id)
        },
        { signal },
      )
    },
  }
}

/** The row below the pointer and the part of it; near the edge of the window the page goes along. */
function rowAt({ clientX, clientY }: PointerEvent): { readonly id: string; readonly zone: DropZone } | null {
  const edge = 90
  if (clientY < edge + 60) scrollBy({ top: -12 })
  else if (clientY > innerHeight - edge) scrollBy({ top: 12 })
  const row = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('[data-row]')
  const id = row?.dataset.row
  if (!row || id === undefined) return null
  const { top, height } = row.getBoundingClientRect()
  return { id, zone: dropZone(clientY - top, height) }
}
