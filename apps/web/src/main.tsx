import '@fontsource-variable/inter'
import '@mantine/core/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import '#ui/global.css'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { cspNonce, shareNonce } from '#lib/csp-nonce.ts'
import { allWords, startLanguage } from '#lib/language.ts'
import { reloadOnNewBuild } from '#lib/new-build.ts'
import { useAskedProof } from '#lib/proof.ts'
import { colourSchemeManager, cssVariables, theme } from '#ui/theme.ts'
import { queryClient, router } from './router.tsx'

const ProofDialog = lazy(async () => {
  const [{ ProofDialog: component }] = await Promise.all([import('#features/second-factor/proof-dialog.tsx'), allWords()])
  return { default: component }
})
const Notifications = lazy(() => import('@mantine/notifications').then((module) => ({ default: module.Notifications })))

/** What the server wants proven, in front of everything. */
function ProofAsked() {
  const asking = useAskedProof()
  return asking ? <ProofDialog asked={asking.asked} settle={asking.settle} /> : null
}

shareNonce()
reloadOnNewBuild()
await startLanguage()

createRoot(document.getElementById('root') as HTMLElement).render(
  <MantineProvider
    theme={theme}
    cssVariablesResolver={cssVariables}
    colorSchemeManager={colourSchemeManager}
    defaultColorScheme="auto"
    getStyleNonce={cspNonce}
  >
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
      <Suspense>
        <ProofAsked />
      </Suspense>
      <Suspense>
        <Notifications position="bottom-left" limit={3} autoClose={6000} />
      </Suspense>
    </QueryClientProvider>
  </MantineProvider>,
)
