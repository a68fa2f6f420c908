import { moveNode } from '@trongtam/domain'
import { dropPlace, dropZone } from './drop-place.ts'
import type { TreeDoors } from './tree-doors.ts'
import type { DropMark, TreeNow } from './tree-now.ts'

/** Dragging by the handle, with mouse, pen or finger; Escape gives it up, and where it may not go no place is shown. */
export function dragDoors({ now, content, tools }: TreeNow): Pick<TreeDoors, 'drag'> {
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
        const place = over && dropPlace(content().nodes, id, over.id, over.zone)
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
          tools.edit((sheet) => moveNode(sheet, id, found.place.parentId, found.place.index))
          now().onLook(id)
        },
        { signal },
      )
    },
  }
}

/** The row below the pointer and the part of it; near the edge of the window the page goes along. */
function rowAt({ clientX, clientY }: PointerEvent): DropMark | null {
  const edge = 90
  if (clientY < edge + 60) scrollBy({ top: -12 })
  else if (clientY > innerHeight - edge) scrollBy({ top: 12 })
  const row = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('[data-row]')
  const id = row?.dataset.row
  if (!row || id === undefined) return null
  const { top, height } = row.getBoundingClientRect()
  return { id, zone: dropZone(clientY - top, height) }
}
