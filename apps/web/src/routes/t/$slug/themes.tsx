import { createFileRoute } from '@tanstack/react-router'
import { themesQuery } from '#features/themes/queries.ts'
import { ThemesScreen } from '#features/themes/themes-screen.tsx'

export const Route = createFileRoute('/t/$slug/themes')({
  loader: ({ context, params }) => void context.queries.prefetchInfiniteQuery(themesQuery(params.slug)),
  component: ThemesScreen,
})
