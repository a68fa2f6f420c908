import type { Me, Membership } from '@trongtam/client'
import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { redirect, useParams, useRouteContext } from '@tanstack/react-router'
import { dayInTenant, type Operation } from '@trongtam/domain'
import { answerOf, api } from './api.ts'
import { localDate } from './formats.ts'
import { isRefusal } from './refusal-error.ts'

export const sessionKey = ['session'] as const

/** Who is signed in; null: nobody. */
export const sessionQuery = queryOptions({
  queryKey: sessionKey,
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
  queryFn: ({ signal }): Promise<Me | null> =>
    answerOf(api.GET('/api/v1/me', { signal })).catch((error: unknown) => {
      if (isRefusal(error, 'not-signed-in')) return null
      throw error
    }),
})

/** For `beforeLoad`: the person signed in, or the way to what is still missing for that and back to `href`. */
export async function mustBeSignedIn(queries: QueryClient, href: string): Promise<Me> {
  const me = await queries.ensureQueryData(sessionQuery).catch((error: unknown) => {
    if (isRefusal(error, 'enrolment-required')) throw redirect({ to: '/thiet-lap-xac-minh', search: { to: href } })
    if (isRefusal(error, 'second-factor-required')) return null
    throw error
  })
  if (me === null) throw redirect({ to: '/sign-in', search: { to: href } })
  return me
}

/** Where a person works, as seen from one tenant. */
export interface Tenant extends Membership {
  readonly may: (operation: Operation) => boolean
  /** The day it is there: of an archive its last. */
  readonly today: string
}

/** The person signed in. Only below routes whose `beforeLoad` gives `me`. */
export function useMe(): Me {
  // The route keeps the person until it is left, also when the session has just ended: a form half typed stays.
  const { me } = useRouteContext({ strict: false })
  if (!me) throw new Error('used outside a session')
  return me
}

/** The tenant of the URL. Only below /t/$slug, whose `beforeLoad` has checked the membership. */
export function useTenant(): Tenant {
  const { slug } = useParams({ from: '/t/$slug' })
  const membership = useMe().memberships.find((candidate) => candidate.slug === slug)
  if (!membership) throw new Error('used outside a tenant of this person')
  return {
    ...membership,
    may: (operation) => membership.permissions.includes(operation),
    today: dayInTenant(membership.archive?.on ?? null, localDate(new Date())),
  }
}
