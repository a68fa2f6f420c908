import type { OldNode } from './old-node.ts'
import type { YearMatch } from './year-match.ts'

export const carries = ['link', 'copy', 'leave'] as const
/** link: the next template has it, its item is only linked · copy: carried as a task of the province's own · leave: stays in the old year. */
export type Carry = (typeof carries)[number]

/** standing: goes on every year · unfinished: work was begun · taken-over: nothing was begun, the next template asks for it anew · finished. */
export const carryCauses = ['standing', 'unfinished', 'finished', 'taken-over'] as const
export type CarryCause = (typeof carryCauses)[number]

/** What becomes of a node of the old plan. `matchId`, `underId`: items of the next template; null where there is none. */
export interface CarryChoice {
  readonly nodeId: string
  readonly carry: Carry
  /** What it goes under where it is copied; null asks a person, or takes its old group along. */
  readonly underId: string | null
  readonly matchId: string | null
}

export interface CarrySuggestion extends CarryChoice {
  readonly why: CarryCause
}

/** For every task of the old plan, in its order, whether to carry it: the standing and the unfinished ones are, all others stay. */
export function suggestCarry(old: readonly OldNode[], matches: readonly YearMatch[]): CarrySuggestion[] {
  const nodeById = new Map(old.map((node) => [node.id, node]))
  const itemIdByNode = new Map(matches.map(({ nodeId, itemId }) => [nodeId, itemId]))
  return old
    .filter(({ kind }) => kind === 'task')
    .map((task) => {
      const matchId = itemIdByNode.get(task.id) ?? null
      const underId = nearestMatchAbove(task, nodeById, itemIdByNode)
      return { nodeId: task.id, matchId, underId, ...carryOf(task, matchId !== null) }
    })
}

function carryOf(task: OldNode, isMatched: boolean): Pick<CarrySuggestion, 'carry' | 'why'> {
  const carry = isMatched ? 'link' : 'copy'
  if (task.standing) return { carry, why: 'standing' }
  if (task.finishedOn !== null) return { carry: 'leave', why: 'finished' }
  return { carry, why: isMatched && !task.hasWork ? 'taken-over' : 'unfinished' }
}

/** A part of a task goes where the task went; where that has no answer, where its group went. */
function nearestMatchAbove(task: OldNode, nodeById: ReadonlyMap<string, OldNode>, itemIdByNode: ReadonlyMap<string, string | null>): string | null {
  const seen = new Set<string>()
  let above = task.parentId
  while (above !== null && !seen.has(above)) {
    seen.add(above)
    const itemId = itemIdByNode.get(above)
    if (itemId) return itemId
    above = nodeById.get(above)?.parentId ?? null
  }
  return null
}
