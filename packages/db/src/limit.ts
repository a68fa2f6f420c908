import { AsyncLocalStorage } from 'node:async_hooks'

const limits = new AsyncLocalStorage<AbortSignal>()

/**
 * Runs `work` until it ends or `signal` is aborted. From then on no statement of it reaches the server: what runs is cut
 * off with its connection and rolled back, what waits for a connection gets none (REL-13). A COMMIT on its way is let through.
 */
export function untilAborted<T>(signal: AbortSignal, work: () => T): T {
  return limits.run(signal, work)
}

export function limitOfWork(): AbortSignal | undefined {
  return limits.getStore()
}
