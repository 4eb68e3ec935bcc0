import { useEffect, useMemo, useRef, useState } from 'react'
import { type Dataset } from '../../event.ts'
import { shortHash } from '../../timeline/short-hash.ts'
import { csvOf } from '../../timeline/csv.ts'
import { icsOf } from '../../timeline/ics.ts'
import { elementSnippet, frameSnippet, htmlLink, markdownFigure, markdownLink } from '../../timeline/snippet.ts'
import { subset } from '../../timeline/subset.ts'
import { type Controls, formatView, START_VIEW, type View, withoutFilters } from '../../timeline/view.ts'
import { beside, embedAddress, shareAddress } from '../address.ts'
import { CopyButton } from '../CopyButton.tsx'
import { useLang, useStore } from '../store.ts'
import { sayPrefix } from '../words/say-date.ts'
import { useLaterWords } from '../words/use-later-words.ts'
import { useWords } from '../words/use-words.ts'
import { figurePng, figureSvg } from './figure-file.tsx'
import { Preview } from './Preview.tsx'
import { saveFile } from './save-file.ts'

const FORMS = ['link', 'frame', 'element', 'frozen', 'figure', 'markdown', 'html'] as const
const FRAMES: readonly (typeof FORMS)[number][] = ['frame', 'element', 'frozen']
const CONTROLS: readonly Controls[] = ['none', 'filters', 'all']
const FIGURE_WIDTH = 1280
const CAN_COPY_IMAGES = typeof ClipboardItem === 'function'
/** From a disk or a mail the page is that file itself; no browser saves it by a link, and the reader has it already. */
const IS_ON_THE_WEB = /^https?:$/.test(location.protocol)
const HEIGHTS = { least: 200, usual: 640, most: 4000 }

interface ShareDialogProps {
  readonly dataset: Dataset
  /** The selection, as table and list show it. */
  readonly rows: readonly number[]
  onClose(): void
}

/** The present view to be passed on: as a link, as a snippet for a page of one's own, as a file. */
export function ShareDialog({ dataset, rows, onClose }: ShareDialogProps) {
  const words = useWords()
  const later = useLaterWords()
  const lang = useLang()
  const stored = useStore((state) => state.view)
  const [form, setForm] = useState<(typeof FORMS)[number]>('link')
  const [controls, setControls] = useState<Controls>('none')
  const [height, setHeight] = useState(HEIGHTS.usual)
  const [isWhole, setWhole] = useState(false)
  const [imageNote, setImageNote] = useState('')
  const [image, setImage] = useState('')
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => { dialog.current?.showModal() }, [])

  const view = useMemo(() => ({ ...stored, lang }), [stored, lang])
  const embedded = useMemo(() => ({ ...view, controls: form === 'element' ? 'none' as const : controls }), [view, form, controls])
  const said = { title: words.page.title, openFull: words.page.fullView }
  const link = shareAddress(view)
  const version = shortHash(dataset.data.hash)
  // Named after its data, so that a later copy does not take its place.
  const frozen = `export-control-timeline-${version}.html`
  const text = form === 'link' ? link
    : form === 'frame' ? frameSnippet(embedAddress(embedded), link, height, said)
    : form === 'element' ? elementSnippet(beside('embed.js'), formatView({ ...view, lang: undefined, theme: 'auto' }), link, beside('timeline.png'), height, { lang, theme: view.theme }, said)
    : form === 'frozen' ? frameSnippet(frozen + queryOf({ ...embedded, embed: true }), frozen + queryOf({ ...view, embed: false, controls: 'none' }), height, said)
    : form === 'figure' ? markdownFigure(beside('timeline.png'), link, said)
    : form === 'markdown' ? markdownLink(link, said)
    : htmlLink(link, said)

  const choose = (one: typeof form) => {
    // Drawn at the press: a drawing of its own cannot begin while this one is being drawn.
    if (one === 'figure') setImage(figureImage(dataset))
    setForm(one)
  }

  const taken = isWhole ? dataset.events.map((_, row) => row) : rows
  const name = `export-control-timeline-${dataset.data.through}${isWhole ? '' : '-selection'}`
  const files = [
    { type: 'csv', mime: 'text/csv', make: () => csvOf(dataset, taken, lang) },
    { type: 'json', mime: 'application/json', make: () => `${JSON.stringify(subset(dataset, taken), null, 2)}\n` },
    { type: 'ics', mime: 'text/calendar', make: () => icsOf(dataset, taken, lang, words.page.title) },
  ] as const

  // Everything means the whole timeline too, not the window.
  const drawing = () => figureSvg({
    dataset, rows: taken, lang, width: FIGURE_WIDTH, address: link, view: isWhole ? { ...withoutFilters(view), event: undefined } : view,
  })
  const png = async () => {
    const blob = await figurePng(drawing())
    setImageNote(blob ? '' : later.sharing.imageRefused)
    return blob
  }
  const copyImage = async () => {
    try {
      const blob = await png()
      if (!blob) return
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })])
      setImageNote(later.copy.done)
    } catch {
      setImageNote(later.sharing.imageRefused)
    }
  }

  return (
    <dialog className="share" ref={dialog} onClose={onClose} aria-label={later.sharing.heading}>
      <div className="card-bar">
        <h2>{later.sharing.heading}</h2>
        <button type="button" className="cross" aria-label={later.card.close} onClick={() => dialog.current?.close()}>
          <svg viewBox="0 0 10 10" width="12" height="12" aria-hidden="true"><path d="M1 1l8 8M9 1L1 9" /></svg>
        </button>
      </div>
      <fieldset className="plain radios">
        <legend>{later.sharing.as}</legend>
        {FORMS.map((one) => (
          <label key={one}><input type="radio" name="form" checked={one === form} onChange={() => choose(one)} /> {later.sharing.form[one]}</label>
        ))}
      </fieldset>
      {FRAMES.includes(form) && (
        <div className="radios">
          {form !== 'element' && (
            <label>{later.sharing.controls}{' '}
              <select value={controls} onChange={(event) => setControls(event.target.value as Controls)}>
                {CONTROLS.map((one) => <option key={one} value={one}>{later.sharing.control[one]}</option>)}
              </select>
            </label>
          )}
          <label>{later.sharing.height}{' '}
            <input type="number" min={HEIGHTS.least} max={HEIGHTS.most} step={20} value={height}
              onChange={(event) => setHeight(Math.min(HEIGHTS.most, Math.max(0, Math.round(Number(event.target.value)) || 0)))} />
          </label>
        </div>
      )}
      <textarea aria-label={later.sharing.form[form]} readOnly rows={FRAMES.includes(form) ? 7 : 3} value={text} onFocus={(event) => event.target.select()} />
      <p className="quiet">{later.sharing.hint[form === 'markdown' || form === 'html' ? 'link' : form]}</p>
      <CopyButton key={form} label={later.copy.text} text={() => text} />
      {FRAMES.includes(form) && <Preview dataset={dataset} view={embedded} height={height} />}
      {form === 'figure' && <Preview dataset={dataset} view={embedded} height={height} image={image} />}

      <h3>{later.sharing.files}</h3>
      <fieldset className="plain radios" aria-label={later.sharing.files}>
        <label><input type="radio" name="extent" checked={!isWhole} onChange={() => setWhole(false)} /> {later.sharing.selection(rows.length)}</label>
        <label><input type="radio" name="extent" checked={isWhole} onChange={() => setWhole(true)} /> {later.sharing.everything(dataset.events.length)}</label>
      </fieldset>
      <p className="radios">
        {files.map(({ type, mime, make }) => (
          <button key={type} type="button" className="button" data-download={type} onClick={() => saveFile(`${name}.${type}`, new Blob([make()], { type: `${mime};charset=utf-8` }))}>{later.sharing.file[type]}</button>
        ))}
        <button type="button" className="button" data-download="svg" onClick={() => saveFile(`${name}.svg`, new Blob([drawing()], { type: 'image/svg+xml' }))}>
          {later.sharing.file.svg}
        </button>
        <button type="button" className="button" data-download="png" onClick={() => void png().then((blob) => blob && saveFile(`${name}.png`, blob))}>
          {later.sharing.file.png}
        </button>
        {CAN_COPY_IMAGES && <button type="button" className="button" onClick={() => void copyImage()}>{later.sharing.copyImage}</button>}
      </p>
      <output className="quiet">{imageNote}</output>
      <p>
        {IS_ON_THE_WEB ? <a href={oneFile()} download={frozen}>{later.sharing.frozen}</a> : later.sharing.frozen}{' '}
        <span className="quiet">
          {words.page.version(version)} · {words.page.through(sayPrefix(dataset.data.through, words))} · {later.sharing.frozenHint}
        </span>
      </p>
    </dialog>
  )
}

function queryOf(view: View): string {
  const query = formatView({ ...view, data: undefined })
  return query === '' ? '' : `?${query}`
}

/** The address of timeline.html; where this page is that file, whatever it is called now, its own. */
function oneFile(): string {
  return document.querySelector('script[src]') ? beside('timeline.html') : location.href.replace(/[?#].*/, '')
}

/** The figure that the build puts beside the page, drawn here, since a page in one file has nothing beside it. */
function figureImage(dataset: Dataset): string {
  const rows = dataset.events.map((_, row) => row)
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(figureSvg({ dataset, rows, view: START_VIEW, lang: 'en', width: 1600 }))}`
}
