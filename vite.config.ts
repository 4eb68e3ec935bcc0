import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { site } from './src/publish/site.ts'

// What computes with days must not care where it runs: these tests run once more in each of these zones.
const PURE = ['tests/day.test.ts', 'tests/zone.test.ts', 'tests/timeline/**/*.test.ts', 'tests/pipeline/**/*.test.ts']
const ZONES = ['Asia/Seoul', 'America/Los_Angeles', 'Pacific/Kiritimati']

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
  test: {
    projects: [
      { extends: true, test: { name: 'here', include: ['tests/**/*.test.{ts,tsx}'] } },
      ...ZONES.map((zone) => ({ extends: true as const, test: { name: zone, include: PURE, env: { TZ: zone } } })),
    ],
  },
})
