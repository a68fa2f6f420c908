import type { ServerResponse } from 'node:http'
import { untilAborted } from '@trongtam/db'
import { Refusal } from '@trongtam/domain'
import type { Context } from 'hono'
import type { ApiEnv } from './api.ts'

/**
 * Runs `work` until the request's time is up: then refuses 'took-too-long', and cuts off what is still done for it in the
 * database (REL-13). The same when the client goes away: nobody is left to read the answer. Several calls for one request
 * share its time.
 */
export async function withinDeadline<T>(c: Context<ApiEnv>, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const began = performance.now()
  const left = c.var.timeLeftMs ?? c.var.bounds.deadlineMs
  const end = new AbortController()
  const stop = () => end.abort()
  const timer = setTimeout(stop, Math.max(0, left))
  const outgoing = outgoingOf(c)
  outgoing?.once('close', stop)
  if (outgoing?.destroyed) stop()
  try {
    return await Promise.race([untilAborted(end.signal, () => work(end.signal)), aborted(end.signal)])
  } finally {
    clearTimeout(timer)
    outgoing?.off('close', stop)
    c.set('timeLeftMs', left - (performance.now() - began))
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, refuse) => {
    const refuseIt = () => refuse(new Refusal('took-too-long'))
    if (signal.aborted) refuseIt()
    else signal.addEventListener('abort', refuseIt, { once: true })
  })
}

/** The answer on its way to the client; none where the app is called in process. */
function outgoingOf(c: Context<ApiEnv>): ServerResponse | undefined {
  return (c.env as { outgoing?: ServerResponse } | undefined)?.outgoing
}
