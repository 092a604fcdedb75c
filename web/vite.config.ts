import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Builds the inbox to web/dist; while developing, what is asked of /api goes to the API at API_ADDRESS. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: { outDir: 'dist', emptyOutDir: true, chunkSizeWarningLimit: 700 },
  server: { proxy: { '/api': process.env['API_ADDRESS'] ?? 'http://127.0.0.1:3000' } },
});
