import { createRouter } from '@tanstack/react-router'
import { createQueryClient } from '#lib/query-client.ts'
import { ErrorScreen, LoadingScreen, NoPageScreen } from '#ui/screens.tsx'
import { routeTree } from './routeTree.gen.ts'

export const queryClient = createQueryClient(() => void router.invalidate())

export const router = createRouter({
  routeTree,
  context: { queries: queryClient },
  defaultPreload: 'intent',
  // Query is the cache; the router keeps nothing of its own.
  defaultPreloadStaleTime: 0,
  defaultPendingMs: 300,
  scrollRestoration: true,
  defaultPendingComponent: LoadingScreen,
  defaultErrorComponent: ErrorScreen,
  defaultNotFoundComponent: NoPageScreen,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
