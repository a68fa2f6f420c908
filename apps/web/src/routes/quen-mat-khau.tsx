import { createFileRoute } from '@tanstack/react-router'
import { ForgotScreen } from '#features/account/forgot-screen.tsx'
import { PreferenceButtons } from '#features/shell/preferences.tsx'
import { allWords } from '#lib/language.ts'

export const Route = createFileRoute('/quen-mat-khau')({
  beforeLoad: () => allWords(),
  component: () => <ForgotScreen preferences={<PreferenceButtons />} />,
})
