import { createFileRoute } from '@tanstack/react-router'

export const Route = createFileRoute('/t/$slug/plans/')({ component: () => null })
