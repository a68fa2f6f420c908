import { createFileRoute } from '@tanstack/react-router'

export const Route = createFileRoute('/t/$slug/plans/$planId')({
  validateSearch: (search: Record<string, unknown>): { node?: string; tab?: string; missing?: string } => search,
  component: () => null,
})
