import type { Reconciliation } from '@trongtam/client'
import { createContext, use } from 'react'
import type { KeptWord, KeptWords } from './kept-words.ts'
import type { Decisions } from './queries.ts'

/** What lies on the desk of the person who reconciles: the list, what is selected, what is half typed, and deciding. */
export interface Desk {
  readonly list: Reconciliation
  readonly mayDecide: boolean
  readonly isPending: boolean
  readonly selected: ReadonlySet<string>
  readonly select: (keys: ReadonlySet<string>) => void
  readonly words: KeptWords
  readonly keep: (key: string, word: KeptWord) => void
  readonly drop: (...keys: string[]) => void
  /** True when it was decided; false when it was refused, which the screen tells. */
  readonly decide: (decisions: Decisions) => Promise<boolean>
}

export const DeskContext = createContext<Desk | null>(null)

export function useDesk(): Desk {
  const desk = use(DeskContext)
  if (!desk) throw new Error('used outside the reconciling screen')
  return desk
}
