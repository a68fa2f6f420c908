import { createFileRoute } from '@tanstack/react-router'
import { RegistrationScreen } from '#features/registration/registration-screen.tsx'
import { PreferenceButtons } from '#features/shell/preferences.tsx'
import { allWords } from '#lib/language.ts'

export const Route = createFileRoute('/dang-ky')({
  beforeLoad: () => allWords(),
  component: () => <RegistrationScreen preferences={<PreferenceButtons />} />,
})
