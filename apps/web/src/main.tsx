import '@fontsource-variable/inter'
import '@mantine/core/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import '#ui/global.css'
import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'
import { cspNonce, shareNonce } from '#lib/csp-nonce.ts'
import { startLanguage } from '#lib/language.ts'
import { colourSchemeManager, cssVariables, theme } from '#ui/theme.ts'
import { queryClient, router } from './router.tsx'

shareNonce()
await startLanguage()

createRoot(document.getElementById('root') as HTMLElement).render(
  <MantineProvider theme={theme} cssVariablesResolver={cssVariables} colorSchemeManager={colourSchemeManager} defaultColorScheme="auto" getStyleNonce={cspNonce}>
    <QueryClientProvider client={queryClient}>
      <Notifications position="bottom-right" limit={3} autoClose={6000} />
      <RouterProvider router={router} />
    </QueryClientProvider>
  </MantineProvider>,
)
