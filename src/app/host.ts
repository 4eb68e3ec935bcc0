import { fitView } from '../timeline/fit-view.ts'
import { parseView, type View } from '../timeline/view.ts'
import { useStore } from './store.ts'

const TYPE = 'export-control-timeline'
const VERSION = 1

type Said = { event: 'ready' } | { event: 'height'; height: number } | { event: 'select'; id: string | null }

/**
 * Speaks with the page that this one is embedded in: says when it is ready, how high it is and what is selected, and
 * lets the host set view, language and theme. Only the parent is heard; what it sends and we do not understand changes
 * nothing. On a page of its own there is nobody to talk to.
 */
export function talkToHost(): void {
  const host = window.parent
  if (host === window) return
  const say = (said: Said) => host.postMessage({ type: TYPE, version: VERSION, ...said }, '*')

  const root = document.getElementById('page')
  let height = 0
  const sayHeight = () => {
    // The content is measured, not the document: a document is as high as its frame, and the two would chase each other.
    const now = Math.ceil(root?.getBoundingClientRect().height ?? 0)
    // Before the first view there is only a line that says what this is: a frame would shrink to it and grow again.
    if (now === height || now === 0 || document.documentElement.dataset['ready'] !== 'true') return
    height = now
    say({ event: 'height', height })
  }
  if (root) new ResizeObserver(sayHeight).observe(root)
  document.addEventListener('timeline-ready', () => {
    say({ event: 'ready' })
    sayHeight()
  })
  useStore.subscribe((state, before) => {
    if (state.view.event !== before.view.event) say({ event: 'select', id: state.view.event ?? null })
  })

  let wanted: Wanted | undefined
  addEventListener('message', (message) => {
    if (message.source !== host) return
    const asked = readWanted(message.data)
    if (!asked) return
    // A host that floods us is answered once per turn, by its last word on each.
    if (!wanted) setTimeout(() => {
      if (wanted) obey(wanted)
      wanted = undefined
    })
    wanted = { ...wanted, ...asked }
  })
}

interface Wanted {
  readonly view?: string
  readonly lang?: View['lang']
  readonly theme?: View['theme']
}

function readWanted(data: unknown): Wanted | undefined {
  if (!isObject(data) || data['type'] !== TYPE || data['version'] !== VERSION || !isObject(data['set'])) return undefined
  const { view, lang, theme } = data['set']
  return {
    ...(typeof view === 'string' && view.length < 10_000 ? { view } : {}),
    ...(lang === 'en' || lang === 'ko' ? { lang } : {}),
    ...(theme === 'auto' || theme === 'light' || theme === 'dark' ? { theme } : {}),
  }
}

function obey({ view: query, lang, theme }: Wanted): void {
  const { view: now, dataset, change, replaceView } = useStore.getState()
  if (query !== undefined) {
    const asked = parseView(query.replace(/^\?/, '')).view
    const fitted = dataset ? fitView(asked, dataset).view : asked
    const kept = { embed: now.embed, controls: now.controls, data: now.data, theme: now.theme, lang: fitted.lang ?? now.lang }
    replaceView({ ...fitted, ...kept }, [])
  }
  if (lang !== undefined) change({ lang })
  if (theme !== undefined) change({ theme })
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
