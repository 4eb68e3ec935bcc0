import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { chromium } from '@playwright/test'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable']
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/**
 * A browser to test in: the one that CHROMIUM_PATH names, an installed one, Playwright's own download, or, as root on
 * Debian and after saying so, one from apt. If none can be had this ends the run with one line; it never skips.
 */
export function findBrowser(): string {
  const named = process.env['CHROMIUM_PATH']
  if (named !== undefined && named !== '') return existsSync(named) ? named : fail(`CHROMIUM_PATH: expected a file, got "${named}"`)
  const installed = find()
  if (installed !== undefined) return installed
  const own = chromium.executablePath()
  if (existsSync(own)) return own
  if (isRootOnDebian()) {
    process.stderr.write('No browser found. Installing chromium with apt-get.\n')
    const run = (...args: string[]) => spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
    run('update')
    run('install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk')
    const now = find()
    if (now !== undefined) return now
  }
  return fail('no browser found: install Chromium, Chrome or Edge, set CHROMIUM_PATH, or run "npx playwright install chromium"')
}

function find(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(process.platform === 'win32' ? ';' : ':')
  return [...folders.flatMap((folder) => NAMES.map((name) => `${folder}/${name}`)), ...ELSEWHERE].find((path) => existsSync(path))
}

function isRootOnDebian(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/os-release') && /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'))
}

function fail(line: string): never {
  process.stderr.write(`${line}\n`)
  process.exit(1)
}
