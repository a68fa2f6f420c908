import { Refusal } from '@trongtam/domain'

export interface WorkBounds {
  /** How many are at work at once, in all and for one key. */
  readonly atOnce: number
  readonly atOncePerKey: number
  /** How many more may wait, in all and for one key; whoever comes then is refused at once. */
  readonly waiting: number
  readonly waitingPerKey: number
  /** How long one waits at most, in milliseconds. */
  readonly waitMs: number
}

export interface WorkBound {
  /** Waits for a place and answers how to give it back, once. Refuses 'overloaded'. */
  readonly enter: (key: string) => Promise<() => void>
  /** Whether `enter` would refuse this key now. */
  readonly isFull: (key: string) => boolean
  readonly atWork: () => number
  readonly waiting: () => number
}

interface Waiter {
  readonly start: (leave: () => void) => void
  readonly timer: NodeJS.Timeout
}

/**
 * Bounds what is at work at once (REL-12), fairly: a place that becomes free goes to the keys that wait in turn, one each,
 * however many wait for one of them. Nothing is kept of a key that neither works nor waits.
 */
export function boundWork(bounds: WorkBounds): WorkBound {
  const workingByKey = new Map<string, number>()
  // In the order of their turns: whoever is served goes to the end.
  const waitersByKey = new Map<string, Waiter[]>()
  let working = 0
  let waiting = 0

  const hasRoom = (key: string) => working < bounds.atOnce && (workingByKey.get(key) ?? 0) < bounds.atOncePerKey
  const isFull = (key: string) => !hasRoom(key) && (waiting >= bounds.waiting || (waitersByKey.get(key)?.length ?? 0) >= bounds.waitingPerKey)
  const take = (key: string): (() => void) => {
    working += 1
    workingByKey.set(key, (workingByKey.get(key) ?? 0) + 1)
    let left = false
    return () => {
      if (left) return
      left = true
      working -= 1
      const rest = (workingByKey.get(key) ?? 1) - 1
      if (rest > 0) workingByKey.set(key, rest)
      else workingByKey.delete(key)
      serveNext()
    }
  }
  const serveNext = () => {
    for (const [key, waiters] of waitersByKey) {
      if (!hasRoom(key)) continue
      const next = waiters.shift()
      waitersByKey.delete(key)
      if (waiters.length > 0) waitersByKey.set(key, waiters)
      if (!next) return
      waiting -= 1
      clearTimeout(next.timer)
      return next.start(take(key))
    }
  }
  const giveUp = (key: string, waiter: Waiter) => {
    const others = (waitersByKey.get(key) ?? []).filter((each) => each !== waiter)
    if (others.length > 0) waitersByKey.set(key, others)
    else waitersByKey.delete(key)
    waiting -= 1
  }
  return {
    enter: async (key) => {
      if (hasRoom(key)) return take(key)
      if (isFull(key)) throw new Refusal('overloaded')
      const before = waitersByKey.get(key) ?? []
      return new Promise((start, refuse) => {
        const timer = setTimeout(() => {
          giveUp(key, waiter)
          refuse(new Refusal('overloaded'))
        }, bounds.waitMs)
        const waiter = { start, timer }
        waiting += 1
        before.push(waiter)
        waitersByKey.set(key, before)
      })
    },
    isFull,
    atWork: () => working,
    waiting: () => waiting,
  }
}
