import { MutationCache, QueryCache, QueryClient, type QueryKey } from '@tanstack/react-query'
import { failureCode, isRefusal, RefusalError } from './refusal-error.ts'
import { sessionKey } from './session.ts'
import { toastDone, toastFailure } from './toasts.ts'
import type { MessageKey } from './i18n/message-key.ts'

declare module '@tanstack/react-query' {
  interface Register {
    mutationMeta: {
      /** What the toast says when it is done; none: no toast. */
      done?: MessageKey
      /** Keys whose queries are stale afterwards. */
      invalidates?: readonly QueryKey[]
      /** The form shows its refusals itself. */
      ownErrors?: boolean
    }
  }
}

/** `onSessionEnd` is called when the server no longer knows the session, or asks for a second factor to be set up first. */
export function createQueryClient(onSessionEnd: () => void): QueryClient {
  const endSession = (error: unknown) => {
    if (isRefusal(error, 'not-signed-in')) queries.setQueryData(sessionKey, null)
    else if (isRefusal(error, 'enrolment-required')) queries.removeQueries({ queryKey: sessionKey })
    else {
      // Rights may have changed since: the next screen is opened with those of now.
      if (isRefusal(error, 'not-permitted')) queries.removeQueries({ queryKey: sessionKey })
      return false
    }
    onSessionEnd()
    return true
  }
  const queries = new QueryClient({
    defaultOptions: { queries: { staleTime: 30_000, retry: mayRetry }, mutations: { retry: false } },
    queryCache: new QueryCache({
      onError: (error, query) => {
        // With data on the screen a failed refresh is told beside it; without, the screen itself tells.
        if (query.queryKey[0] !== sessionKey[0] && !endSession(error) && query.state.data !== undefined) toastFailure(error)
      },
    }),
    mutationCache: new MutationCache({
      onError: (error, _variables, _result, mutation) => {
        if (!endSession(error) && !mutation.meta?.ownErrors) toastFailure(error)
      },
      onSuccess: async (_data, _variables, _result, mutation) => {
        if (mutation.meta?.done) toastDone(mutation.meta.done)
        await Promise.all((mutation.meta?.invalidates ?? []).map((queryKey) => queries.invalidateQueries({ queryKey })))
      },
    }),
  })
  return queries
}

const passing: readonly string[] = ['unreachable', 'overloaded', 'internal']

function mayRetry(failures: number, error: unknown): boolean {
  return failures < 2 && error instanceof RefusalError && passing.includes(failureCode(error))
}
