import { useEffect, useMemo, useRef, useState } from 'react'
import { type Dataset } from '../../event.ts'
import { formatView, type View } from '../../timeline/view.ts'
import { useLaterWords } from '../words/use-later-words.ts'
import { useWords } from '../words/use-words.ts'

const WIDTHS = [320, 640, 960] as const
const GREATEST_HEIGHT = 4000

interface PreviewProps {
  readonly dataset: Dataset
  /** The view as it is embedded. */
  readonly view: View
  /** Pixels before the frame says how high it is. */
  readonly height: number
  /** An image in place of the frame. */
  readonly image?: string | undefined
}

/**
 * What a reader of the host's page will see, at three widths: the timeline itself, running in a frame as the snippet makes it.
 * The policy that the page is made for (default-src 'none', no frame-src) refuses a frame with an address, even one of its own;
 * srcdoc has no address and takes over the policy of the page, so it may run the page's own scripts and nothing else.
 */
export function Preview({ dataset, view, height, image }: PreviewProps) {
  const words = useWords()
  const later = useLaterWords()
  const [width, setWidth] = useState<number>(() => (innerWidth < 720 ? 320 : 640))
  const [fitted, setFitted] = useState<number>()
  const frame = useRef<HTMLIFrameElement>(null)
  const page = useMemo(() => (image === undefined ? pageShowing(dataset, view) : ''), [dataset, view, image])
  useEffect(() => {
    const hear = ({ source, data }: MessageEvent<unknown>) => {
      if (source === null || source !== frame.current?.contentWindow) return
      const said = data as { type?: unknown; event?: unknown; height?: unknown } | null
      if (said?.type !== 'export-control-timeline' || said.event !== 'height' || typeof said.height !== 'number') return
      setFitted(Math.min(GREATEST_HEIGHT, said.height))
    }
    addEventListener('message', hear)
    return () => removeEventListener('message', hear)
  }, [])
  return (
    <>
      <fieldset className="plain radios">
        <legend>{later.sharing.preview}</legend>
        {WIDTHS.map((one) => (
          <label key={one}><input type="radio" name="preview" checked={one === width} onChange={() => setWidth(one)} /> {later.sharing.pixels(one)}</label>
        ))}
      </fieldset>
      {/* A region that scrolls must take the focus, or the keyboard cannot scroll it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="preview" tabIndex={0} aria-label={later.sharing.preview}>
        {image === undefined
          ? <iframe ref={frame} title={words.page.title} sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" srcDoc={page} style={{ width, height: fitted ?? height }} />
          : <img src={image} alt={words.page.title} width={width} />}
      </section>
    </>
  )
}

/** This page as it was loaded, but for the view that it begins with. */
function pageShowing(dataset: Dataset, view: View): string {
  const root = document.documentElement.cloneNode(true) as HTMLElement
  root.querySelector('#page')?.replaceChildren()
  // What was fetched since, and what is only for those who do not run the page.
  for (const one of root.querySelectorAll('head script[src]:not([defer], [type]), script[type="application/ld+json"], noscript')) one.remove()
  root.removeAttribute('data-ready')
  root.dataset['view'] = formatView({ ...view, embed: true, data: undefined })
  const events = root.querySelector('#events-data')
  if (events && view.data !== undefined) events.textContent = JSON.stringify(dataset).replaceAll('<', String.raw`\u003c`)
  return `<!doctype html>${root.outerHTML}`
}
