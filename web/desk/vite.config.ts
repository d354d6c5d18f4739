import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The officials' application. In development the pages come from Vite and the figures from a running server. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/desk/',
  plugins: [react()],
  build: {
    outDir: '../../dist/desk',
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 1_200,
  },
  server: {
    port: Number(process.env.DESK_PORT ?? 5173),
    proxy: { '/api': process.env.SHUOSHI_SERVER ?? 'http://127.0.0.1:3000' },
  },
})
