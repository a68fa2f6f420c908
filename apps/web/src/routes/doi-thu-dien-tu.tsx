import { createFileRoute } from '@tanstack/react-router'
import { EmailChangeScreen } from '#features/account/email-change-screen.tsx'
import { PreferenceButtons } from '#features/shell/preferences.tsx'
import { allWords } from '#lib/language.ts'
import { linkToken } from '#lib/link-token.ts'

export const Route = createFileRoute('/doi-thu-dien-tu')({
  validateSearch: linkToken,
  beforeLoad: () => allWords(),
  component: EmailChange,
})

function EmailChange() {
  const { ma } = Route.useSearch()
  return <EmailChangeScreen token={ma ?? null} preferences={<PreferenceButtons />} />
}
