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
import { startLanguage } from '#lib/language.ts'
import { reloadOnNewBuild } from '#lib/new-build.ts'
import { colourSchemeManager, cssVariables, theme } from '#ui/theme.ts'
import { queryClient, router } from './router.tsx'

const Notifications = lazy(() => import('@mantine/notifications').then((module) => ({ default: module.Notifications })))

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
        <Notifications position="bottom-left" limit={3} autoClose={6000} />
      </Suspense>
    </QueryClientProvider>
  </MantineProvider>,
)
