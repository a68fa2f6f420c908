import type { PointerEvent } from 'react'
import type { ShiftWay } from './tree-keys.ts'

/** What a row can ask of the tree; the same while the tree stands, so that untouched rows are not drawn again. */
export interface TreeDoors {
  readonly look: (id: string) => void
  /** Looks at a row; a second time begins to write. */
  readonly click: (id: string) => void
  readonly write: (id: string) => void
  readonly stopWriting: (id: string) => void
  readonly take: (id: string, text: string) => void
  readonly toggle: (id: string) => void
  readonly add: (id: string) => void
  readonly addBelow: (id: string) => void
  readonly shift: (id: string, way: ShiftWay) => void
  readonly remove: (id: string) => void
  readonly split: (id: string) => void
  readonly merge: (id: string) => void
  readonly details: (id: string) => void
  readonly drag: (event: PointerEvent<HTMLElement>, id: string) => void
}
