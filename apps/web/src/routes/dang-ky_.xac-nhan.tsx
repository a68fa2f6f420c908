import { createFileRoute } from '@tanstack/react-router'
import { ConfirmationScreen } from '#features/registration/confirmation-screen.tsx'
import { PreferenceButtons } from '#features/shell/preferences.tsx'
import { allWords } from '#lib/language.ts'

export const Route = createFileRoute('/dang-ky_/xac-nhan')({
  validateSearch: (search: Record<string, unknown>): { ma?: string } => (typeof search.ma === 'string' ? { ma: search.ma } : {}),
  beforeLoad: () => allWords(),
  component: Confirmation,
})

function Confirmation() {
  const { ma } = Route.useSearch()
  return <ConfirmationScreen token={ma ?? null} preferences={<PreferenceButtons />} />
}
