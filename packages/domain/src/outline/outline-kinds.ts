import type { NodeKind } from '../plan.ts'
import type { OutlineMarker } from './outline-marker.ts'
import type { OutlineNode } from './outline-node.ts'

export interface PlacedLine {
  readonly read: OutlineMarker
  readonly depth: number
}

/**
 * Which lines are groups: below groups only, parts and Roman numbers always, numbers of one row where any of them has something below
 * it, deeper numbers and bare lines that have something below and do not end like a sentence. Letters and bullets are tasks.
 */
export function outlineKinds(lines: readonly PlacedLine[]): OutlineNode[] {
  const parents = parentIndexes(lines)
  const haveChildren = new Set(parents)
  const rowsWithChildren = new Set(parents.flatMap((parent, index) => (haveChildren.has(index) ? [rowOf(parent, lines[index])] : [])))
  const kinds: NodeKind[] = []
  for (const [index, { read }] of lines.entries()) {
    const parent = parents[index] ?? -1
    const maybeGroup = parent < 0 || kinds[parent] === 'group'
    const isHeading = haveChildren.has(index) && !/[.;:]$/u.test(read.text)
    kinds.push(maybeGroup && isGroup(read, rowsWithChildren.has(rowOf(parent, lines[index])), isHeading) ? 'group' : 'task')
  }
  return lines.map(({ read, depth }, index) => ({ kind: kinds[index] ?? 'task', text: read.text, depth, marker: read.marker }))
}

function isGroup({ rank }: OutlineMarker, isInRowWithChildren: boolean, isHeading: boolean): boolean {
  if (rank === 'section' || rank === 'roman') return true
  if (rank === 'number') return isInRowWithChildren
  return rank !== 'letter' && rank !== 'bullet' && isHeading
}

function rowOf(parent: number, line: PlacedLine | undefined): string {
  return `${parent} ${line?.read.rank}`
}

/** The index of each line's parent, -1 at the top. */
function parentIndexes(lines: readonly PlacedLine[]): number[] {
  const last: number[] = []
  return lines.map(({ depth }, index) => {
    last.length = depth
    last.push(index)
    return last.at(-2) ?? -1
  })
}
