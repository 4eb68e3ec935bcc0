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
    // One style sheet in a plain link; loaded with a chunk it would be fetched with crossorigin.
    cssCodeSplit: false,
    // Left to itself the bundler puts what two lazy parts share, and then one of them, into the first load.
    rolldownOptions: { output: { codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: 'search', test: /src[\\/]timeline[\\/]search\.ts/ }, { name: 'figure', test: /src[\\/]app[\\/]figure[\\/]/ }] } } },
  },
  test: {
    // No test is about time; a busy machine must not fail one.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      { extends: true, test: { name: 'here', include: ['tests/**/*.test.{ts,tsx}'] } },
      ...ZONES.map((zone) => ({ extends: true as const, test: { name: zone, include: PURE, env: { TZ: zone } } })),
    ],
  },
})
