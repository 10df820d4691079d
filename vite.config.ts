import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The browser application: `web/` to `dist/web`, which `stemma serve` hands out. */
export default defineConfig({
  root: 'web',
  plugins: [react()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    // Fonts and icons stay files: data: addresses would need a weaker content security policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
  },
  // While the application is worked on: `stemma serve` answers, Vite builds.
  server: { proxy: { '/api': process.env['STEMMA_SERVER'] ?? 'http://127.0.0.1:4870' } },
})
