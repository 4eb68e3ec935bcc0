/**
 * `embed.js`: the custom element <export-control-timeline view="country=us" lang="ko" theme="auto" height="480">.
 * A classic script without imports. What stands inside the element (a link, the figure) is what readers see without
 * JavaScript, until the timeline is ready, and where it cannot load.
 */
const NAME = 'export-control-timeline'
const VERSION = 1
const LEAST_HEIGHT = 120
const GREATEST_HEIGHT = 8000
/** Pixels outside the window at which a timeline begins to load. */
const AHEAD = '800px'
const TITLES = { en: 'Export-control timeline', ko: '수출통제 타임라인' } as const
// Style sheets made by script and styles set by script pass a policy that refuses style elements.
const SHEET = ':host { display: block; position: relative } '
  + 'iframe { border: 0; width: 100%; display: block; color-scheme: normal } '
  + 'iframe:not([data-ready]) { position: absolute; inset: 0 0 auto; visibility: hidden } '
  + 'iframe[data-ready] + slot { display: none }'

interface Message {
  readonly type: string
  readonly version: number
  readonly event?: string
  readonly height?: number
  readonly id?: string | null
}

// Where a tool has put the script into the page itself there is no address to load from, and what stands inside stays.
const here = document.currentScript instanceof HTMLScriptElement && /^(https?|file):/.test(document.currentScript.src) ? document.currentScript.src : ''

class ExportControlTimeline extends HTMLElement {
  static readonly observedAttributes = ['view', 'lang', 'theme', 'height', 'controls']

  private frame: HTMLIFrameElement | undefined
  private observer: IntersectionObserver | undefined
  private readonly hear = (event: MessageEvent<unknown>) => this.take(event)
  private readonly load = () => this.show()

  connectedCallback(): void {
    if (!this.shadowRoot) {
      const root = this.attachShadow({ mode: 'open' })
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(SHEET)
      root.adoptedStyleSheets = [sheet]
      root.append(document.createElement('slot'))
    }
    addEventListener('message', this.hear)
    // What has not been scrolled to is printed too.
    addEventListener('beforeprint', this.load)
    if (typeof IntersectionObserver === 'undefined') return this.show()
    this.observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) this.show()
    }, { rootMargin: AHEAD })
    this.observer.observe(this)
  }

  disconnectedCallback(): void {
    removeEventListener('message', this.hear)
    removeEventListener('beforeprint', this.load)
    this.observer?.disconnect()
    // A frame that leaves the page loses what it held, so it starts anew when it comes back.
    this.frame?.remove()
    this.frame = undefined
  }

  attributeChangedCallback(name: string): void {
    if (!this.frame) return
    if (name === 'height' || name === 'controls') return this.start(this.frame)
    const { view, lang, theme } = this.asked()
    this.frame.contentWindow?.postMessage({ type: NAME, version: VERSION, set: { view, ...(lang === '' ? {} : { lang }), theme } }, '*')
  }

  private asked(): { view: string; lang: string; theme: string; controls: string; height: number } {
    const theme = this.getAttribute('theme') ?? ''
    const controls = this.getAttribute('controls') ?? ''
    const lang = this.getAttribute('lang') ?? ''
    const height = Number.parseInt(this.getAttribute('height') ?? '', 10)
    return {
      view: this.getAttribute('view') ?? '',
      lang: /^(en|ko)$/.test(lang) ? lang : '',
      theme: /^(light|dark)$/.test(theme) ? theme : 'auto',
      controls: /^(filters|all)$/.test(controls) ? controls : 'none',
      height: held(Number.isFinite(height) ? height : 480),
    }
  }

  private show(): void {
    this.observer?.disconnect()
    if (this.frame || !this.shadowRoot || here === '') return
    const frame = document.createElement('iframe')
    frame.setAttribute('sandbox', 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads')
    frame.setAttribute('allow', 'clipboard-write')
    // A host that is isolated from other origins takes in only frames that bring no cookies; we need none.
    frame.setAttribute('credentialless', '')
    this.start(frame)
    this.frame = frame
    this.shadowRoot.prepend(frame)
  }

  private start(frame: HTMLIFrameElement): void {
    const { view, lang, theme, controls, height } = this.asked()
    const query = new URLSearchParams(view)
    if (lang !== '') query.set('lang', lang)
    if (theme !== 'auto') query.set('theme', theme)
    query.set('embed', '1')
    query.set('controls', controls)
    frame.title = TITLES[lang === 'ko' ? 'ko' : 'en']
    frame.style.height = `${height}px`
    frame.removeAttribute('data-ready')
    // A folder on a disk has no page of its own.
    frame.src = new URL(`${here.startsWith('file:') ? 'timeline.html' : './'}?${query}`, here).href
  }

  private take({ source, data }: MessageEvent<unknown>): void {
    const { frame } = this
    if (!frame || source !== frame.contentWindow || typeof data !== 'object' || data === null) return
    const message = data as Message
    if (message.type !== NAME || message.version !== VERSION) return
    if (message.event === 'ready') frame.setAttribute('data-ready', '')
    else if (message.event === 'height' && typeof message.height === 'number' && message.height > 0) {
      const height = `${held(Math.ceil(message.height))}px`
      if (frame.style.height !== height) frame.style.height = height
    } else if (message.event === 'select' && (message.id === null || typeof message.id === 'string')) {
      this.dispatchEvent(new CustomEvent('select', { detail: { id: message.id } }))
    }
  }
}

function held(height: number): number {
  return Math.min(GREATEST_HEIGHT, Math.max(LEAST_HEIGHT, height))
}

// A page may carry the script once for each timeline on it.
if (!customElements.get(NAME)) customElements.define(NAME, ExportControlTimeline)
