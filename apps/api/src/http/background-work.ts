import { untilAborted } from '@trongtam/db'

/** Does what is costly when there is a place for it. */
export type InPlace = <T>(costly: () => Promise<T>) => Promise<T>

/** Work that goes on after its request is answered, in this process. */
export interface BackgroundWork {
  /**
   * Begins at once; the time of the request that asked for it does not bound it. Answers when the work has ended, and
   * never rejects: the work itself tells how it ended.
   */
  readonly start: (work: (inPlace: InPlace) => Promise<void>) => Promise<void>
  /** Waits until all that was started has ended: nothing is cut off when the server goes. */
  readonly drain: () => Promise<void>
}

/** At most `atOnce` places: each holds a connection, of which requests want most. */
export function openBackgroundWork(atOnce = 2): BackgroundWork {
  const all = new Set<Promise<void>>()
  const waiting: (() => void)[] = []
  let taken = 0

  const inPlace: InPlace = async (costly) => {
    if (taken >= atOnce) await new Promise<void>((go) => waiting.push(go))
    else taken += 1
    try {
      return await costly()
    } finally {
      // A place that is left goes to who waits first.
      const next = waiting.shift()
      if (next) next()
      else taken -= 1
    }
  }
  return {
    start: (work) => {
      const done = untilAborted(new AbortController().signal, () => work(inPlace))
        .catch(() => undefined)
        .finally(() => all.delete(done))
      all.add(done)
      return done
    },
    drain: async () => {
      while (all.size > 0) await Promise.all(all)
    },
  }
}
