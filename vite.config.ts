import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { site } from './src/publish/site.ts'

export default defineConfig({
  base: './',
  plugins: [react(), site(import.meta.dirname)],
  build: {
    target: 'es2022',
    modulePreload: false,
    // With an IIFE Vite would otherwise put the styles into the script, as a style element that a policy refuses.
    cssCodeSplit: false,
    // One classic script: module scripts and import() are refused in an opaque origin.
    rolldownOptions: { output: { format: 'iife', codeSplitting: false } },
  },
  test: { include: ['tests/**/*.test.{ts,tsx}'] },
})
