import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, Outlet } from '@tanstack/react-router'
import { NoPageScreen } from '#ui/screens.tsx'

export const Route = createRootRouteWithContext<{ readonly queries: QueryClient }>()({
  component: Outlet,
  notFoundComponent: () => (
    <main>
      <NoPageScreen />
    </main>
  ),
})
