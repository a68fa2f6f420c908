import { useSyncExternalStore } from 'react'
import type { Factor } from '@trongtam/client'

/** What the server asks for before it goes on: a fresh proof, or the second step of signing in. */
export interface AskedProof {
  readonly kind: 'step-up' | 'second-factor'
  readonly factors: readonly Factor[]
}

interface Asking {
  readonly asked: AskedProof
  readonly answer: Promise<boolean>
  readonly settle: (proven: boolean) => void
}

let asking: Asking | null = null
const listeners = new Set<() => void>()

/** Asks the person, once for all that wait for it; false when they would rather not. */
export function askForProof(asked: AskedProof): Promise<boolean> {
  if (!asking) {
    const { promise, resolve } = Promise.withResolvers<boolean>()
    const settle = (proven: boolean) => {
      change(null)
      resolve(proven)
    }
    change({ asked, answer: promise, settle })
  }
  return (asking as Asking | null)?.answer ?? Promise.resolve(false)
}

/** What is being asked now, and where the answer goes. */
export function useAskedProof(): Pick<Asking, 'asked' | 'settle'> | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => asking,
  )
}

function change(next: Asking | null): void {
  asking = next
  for (const listener of listeners) listener()
}
