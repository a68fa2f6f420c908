import { createFileRoute } from '@tanstack/react-router'
import { AcceptanceScreen } from '#features/invitation/acceptance-screen.tsx'
import { PreferenceButtons } from '#features/shell/preferences.tsx'
import { allWords } from '#lib/language.ts'

export const Route = createFileRoute('/loi-moi')({
  // A token of digits alone would be read as a number.
  validateSearch: (search: Record<string, unknown>): { ma?: string } => {
    const ma = typeof search.ma === 'number' ? String(search.ma) : search.ma
    return typeof ma === 'string' ? { ma } : {}
  },
  beforeLoad: () => allWords(),
  component: Acceptance,
})

function Acceptance() {
  const { ma } = Route.useSearch()
  return <AcceptanceScreen token={ma ?? null} preferences={<PreferenceButtons />} />
}
