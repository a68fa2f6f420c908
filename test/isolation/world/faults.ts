import pg from 'pg'
import { vi } from 'vitest'

/**
 * How a statement fails: the server refuses it, the connection breaks before it is sent, or its answer is lost on the way
 * back, after the server has done it.
 */
export type FaultKind = 'refused' | 'broken' | 'lost'
export const faultKinds = ['refused', 'broken', 'lost'] as const

export interface FaultRun<T> {
  readonly answer: T
  /** The statement that failed; null where `work` has fewer. */
  readonly failed: string | null
}

type Query = (this: pg.Client & { connection: { stream: { destroy(): void } } }, ...asked: unknown[]) => Promise<unknown>

/** Runs `work` while its statement of this number, counted from 1 over all connections of this process, fails. */
export async function withFault<T>(number: number, kind: FaultKind, work: () => Promise<T>): Promise<FaultRun<T>> {
  const send = Reflect.get(pg.Client.prototype, 'query') as Query
  let sent = 0
  let failed: string | null = null
  const spy = vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function (this: ThisParameterType<Query>, ...asked: unknown[]) {
    sent += 1
    if (sent !== number) return send.apply(this, asked)
    const [config] = asked
    failed = typeof config === 'string' ? config : (config as { text: string }).text
    if (kind === 'refused') return send.call(this, `do $$ begin raise exception 'a fault by force' using errcode = 'XX000'; end $$`)
    if (kind === 'broken') this.connection.stream.destroy()
    const answer = send.apply(this, asked)
    return kind === 'broken' ? answer : answer.then(() => (this.connection.stream.destroy(), Promise.reject(new Error('the answer was lost'))))
  } as never)
  try {
    return { answer: await work(), failed }
  } finally {
    spy.mockRestore()
  }
}
