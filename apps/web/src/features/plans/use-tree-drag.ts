import type { PlanNode } from '@trongtam/client'
import { type DragEvent, useState } from 'react'
import { type DropZone, droppedPlace, type TreePlace } from './tree-places.ts'

/** Where what is dragged would go. */
interface Over {
  readonly id: string
  readonly zone: DropZone
  readonly place: TreePlace
}

/** Dragging a row by its handle: only places where it may stand take it. Everything it does is done by keyboard and by buttons as well. */
export function useTreeDrag(nodes: readonly PlanNode[], onMove: (id: string, place: TreePlace) => void) {
  const [dragged, setDragged] = useState<string | null>(null)
  const [over, setOver] = useState<Over | null>(null)
  const end = () => {
    setDragged(null)
    setOver(null)
  }
  return {
    zoneOver: (id: string) => (over?.id === id ? over.zone : null),
    handleOf: (id: string) => ({
      draggable: true,
      onDragStart: (event: DragEvent<HTMLElement>) => {
        event.dataTransfer.setData('text/plain', id)
        event.dataTransfer.effectAllowed = 'move'
        const row = event.currentTarget.closest('[data-row]')
        if (row) event.dataTransfer.setDragImage(row, 12, 12)
        setDragged(id)
      },
      onDragEnd: end,
    }),
    targetOf: (id: string) => ({
      onDragOver: (event: DragEvent<HTMLElement>) => {
        if (dragged === null) return
        const found = placeUnder(nodes, dragged, id, shareOf(event))
        if (found) event.preventDefault()
        if (found?.zone !== over?.zone || found?.id !== over?.id) setOver(found)
      },
      onDrop: (event: DragEvent<HTMLElement>) => {
        event.preventDefault()
        if (dragged !== null && over) onMove(dragged, over.place)
        end()
      },
    }),
  }
}

/** How far down its row the pointer is: 0 to 1. */
function shareOf(event: DragEvent<HTMLElement>): number {
  const { top, height } = event.currentTarget.getBoundingClientRect()
  return height === 0 ? 0 : (event.clientY - top) / height
}

/** The middle of a row is into it, where that may be; its halves are before and behind it. */
function placeUnder(nodes: readonly PlanNode[], dragged: string, id: string, share: number): Over | null {
  const half: DropZone = share < 0.5 ? 'before' : 'after'
  const zones: readonly DropZone[] = share > 0.3 && share < 0.7 ? ['into', half] : [half]
  for (const zone of zones) {
    const place = droppedPlace(nodes, dragged, id, zone)
    if (place) return { id, zone, place }
  }
  return null
}
