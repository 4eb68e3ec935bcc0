import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { site } from './src/publish/site.ts'

// What computes with days must not care where it runs: these tests run once more in each of these zones.
const PURE = ['tests/day.test.ts', 'tests/zone.test.ts', 'tests/timeline/**/*.test.ts', 'tests/pipeline/**/*.test.ts']
const ZONES = ['Asia/Seoul', 'America/Los_Angeles', 'Pacific/Kiritimati']

// What the first view is made of and other parts use too; what it imports must be in it as well. A new part of these folders that
// is loaded late stands among the exceptions, or it comes at first with all others.
const FIRST = new RegExp([
  'preload-helper', 'rolldown.runtime', 'node_modules/(react|react-dom|scheduler|zustand|d3[a-z-]*|internmap|zod|josa|jongseong)/',
  'src/(day|event|app/store)[.]ts', 'src/app/(words|chart)/(?!AsofPanel|CountList|later|use-later|say-effect|say-figure|say-time)',
  'src/timeline/(?!search|csv|ics|cite|snippet|subset|sort|history|coverage|compare-days)',
].join('|').replaceAll('/', '[\\\\/]'))

export default defineConfig({
  base: './',
  plugins: [react(), site(import.meta.dirname)],
  build: {
    target: 'es2022',
    modulePreload: false,
    // One style sheet in a plain link; loaded with a chunk it would be fetched with crossorigin.
    cssCodeSplit: false,
    // Left to itself the bundler puts what two lazy parts share, and then one of them, into the first load, and cuts the
    // first load into many pieces that are packed one by one.
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: 'first', test: FIRST },
            { name: 'search', test: /src[\\/]timeline[\\/]search\.ts/ },
            { name: 'figure', test: /src[\\/]app[\\/]figure[\\/]/ },
          ],
        },
      },
    },
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
