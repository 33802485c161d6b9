import { fileURLToPath } from 'node:url'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compressWebEnd } from './scripts/compress-web-end.ts'

export default defineConfig(({ command }) => {
  // A test runner sets NODE_ENV to `test`; what it builds is served by `npm start` afterwards and must be the real thing.
  if (command === 'build') process.env.NODE_ENV = 'production'
  return {
    root: fileURLToPath(new URL('src/app/web', import.meta.url)),
    plugins: [react(), tailwindcss(), compressWebEnd()],
    build: {
      outDir: fileURLToPath(new URL('dist/web', import.meta.url)),
      emptyOutDir: true,
      // The content security policy allows files of our own origin only, never `data:` fonts or scripts.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
  }
})
