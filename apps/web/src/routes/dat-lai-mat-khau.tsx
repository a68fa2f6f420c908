import { createFileRoute } from '@tanstack/react-router'
import { ResetScreen } from '#features/account/reset-screen.tsx'
import { PreferenceButtons } from '#features/shell/preferences.tsx'
import { allWords } from '#lib/language.ts'
import { linkToken } from '#lib/link-token.ts'

export const Route = createFileRoute('/dat-lai-mat-khau')({
  validateSearch: linkToken,
  beforeLoad: () => allWords(),
  component: Reset,
})

function Reset() {
  const { ma } = Route.useSearch()
  return <ResetScreen token={ma ?? null} preferences={<PreferenceButtons />} />
}
