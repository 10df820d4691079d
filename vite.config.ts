import { readdirSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** The languages of the interface: one catalogue each. */
const LANGUAGES = readdirSync(new URL('web/language/catalogues/', import.meta.url)).map((file) =>
  file.replace('.json', ''),
)

const NO_WORDS = '\0no-words'

/** React Aria brings its own words in 34 languages; those that the interface does not speak are left out of the build. */
const ownLanguagesOnly: Plugin = {
  name: 'own-languages-only',
  enforce: 'pre',
  resolveId: {
    filter: { id: /[/\\][a-z]{2}-[A-Z]{2}\.m?js$/ },
    handler: (id, importer) => {
      const language = /(?<language>[a-z]{2})-[A-Z]{2}\.m?js$/.exec(id)?.groups?.['language'] ?? ''
      const isReactAria = /[/\\]node_modules[/\\](?:@internationalized|react-aria|react-stately)/.test(importer ?? '')
      return isReactAria && !LANGUAGES.includes(language) ? NO_WORDS : null
    },
  },
  load: { filter: { id: /^\0no-words$/ }, handler: () => 'export default {}' },
}

/** The browser application: `web/` to `dist/web`, which `stemma serve` hands out. */
export default defineConfig({
  root: 'web',
  plugins: [ownLanguagesOnly, react()],
  // The worker of the map is a module that imports its other half.
  worker: { format: 'es' },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    // Fonts and icons stay files: data: addresses would need a weaker content security policy.
    assetsInlineLimit: 0,
    license: { fileName: 'licences.md' },
    chunkSizeWarningLimit: 1100,
  },
  // While the application is worked on: `stemma serve` answers, Vite builds.
  server: { proxy: { '/api': process.env['STEMMA_SERVER'] ?? 'http://127.0.0.1:4870' } },
})
