import { createFileRoute } from '@tanstack/react-router'
import { ConfirmationScreen } from '#features/registration/confirmation-screen.tsx'
import { PreferenceButtons } from '#features/shell/preferences.tsx'
import { allWords } from '#lib/language.ts'

export const Route = createFileRoute('/dang-ky_/xac-nhan')({
  // A token of digits alone would be read as a number.
  validateSearch: (search: Record<string, unknown>): { ma?: string } => (search.ma === undefined ? {} : { ma: String(search.ma) }),
  beforeLoad: () => allWords(),
  component: Confirmation,
})

function Confirmation() {
  const { ma } = Route.useSearch()
  return <ConfirmationScreen token={ma ?? null} preferences={<PreferenceButtons />} />
}
