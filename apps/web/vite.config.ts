import { tanstackRouter } from '@tanstack/router-plugin/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [
    tanstackRouter({
      target: 'react',
      autoCodeSplitting: true,
      // What a screen reads comes with the screen: the first one carries no other's queries.
      codeSplittingOptions: { defaultBehavior: [['loader', 'component'], ['pendingComponent'], ['errorComponent'], ['notFoundComponent']] },
      addExtensions: 'tsx',
      semicolons: false,
      quoteStyle: 'single',
      disableLogging: true,
    }),
    react(),
  ],
  // The server puts the nonce of each answer in place of this word.
  html: { cspNonce: '__CSP_NONCE__' },
  // Inlined fonts would need `font-src data:`.
  build: {
    outDir: 'dist',
    assetsInlineLimit: 0,
    target: 'es2023',
    rolldownOptions: { output: { codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: 'routes', test: isRoute }] } } },
  },
  server: { proxy: { '/api': process.env.API_URL ?? 'http://localhost:3000' } },
})

/** What each address needs before its screen is fetched stands in one file: the first screen loads it, and forty small ones weigh more. */
function isRoute(id: string): boolean {
  return id.includes('/src/routes/') && !id.includes('?')
}
