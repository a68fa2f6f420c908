import { tanstackRouter } from '@tanstack/router-plugin/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [
    tanstackRouter({ target: 'react', autoCodeSplitting: true, addExtensions: 'tsx', semicolons: false, quoteStyle: 'single', disableLogging: true }),
    react(),
  ],
  // The server puts the nonce of each answer in place of this word.
  html: { cspNonce: '__CSP_NONCE__' },
  // Inlined fonts would need `font-src data:`.
  build: { outDir: 'dist', assetsInlineLimit: 0, target: 'es2023' },
  server: { proxy: { '/api': 'http://localhost:3000' } },
})
