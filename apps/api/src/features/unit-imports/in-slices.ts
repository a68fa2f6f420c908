import { setImmediate } from 'node:timers/promises'

const sliceMs = 20

/** Drives work that yields now and then, and lets requests through between: none waits for all of it. */
export async function inSlices<T>(work: Generator<void, T>): Promise<T> {
  let began = performance.now()
  for (;;) {
    const { value, done } = work.next()
    if (done) return value
    if (performance.now() - began < sliceMs) continue
    await setImmediate()
    began = performance.now()
  }
}
