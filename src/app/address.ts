import { fitView } from '../timeline/fit-view.ts'
import { formatView, isStep, parseView, type View } from '../timeline/view.ts'
import { useStore } from './store.ts'

/**
 * Keeps the address and the view the same. In a sandboxed frame the history may refuse any call: the view then lives in
 * memory only. An embedded page never adds steps, since Back belongs to its host.
 */
export function followAddress(): void {
  const read = () => {
    // A page in srcdoc has no address of its own; whoever put it there may say the view on its root.
    const { view, dropped } = parseView(location.search || (document.documentElement.dataset['view'] ?? ''))
    const { dataset, replaceView } = useStore.getState()
    const fitted = dataset ? fitView(view, dataset) : { view, dropped: [] }
    replaceView(fitted.view, [...dropped, ...fitted.dropped])
  }
  const browserLang = (navigator.languages ?? [navigator.language]).some((tag) => /^ko\b/i.test(tag)) && !/^en\b/i.test(navigator.language) ? 'ko' : 'en'
  useStore.setState({ browserLang })
  read()

  let reading = false
  let lastStep = useStore.getState().view
  useStore.subscribe((state, previous) => {
    if (reading || state.view === previous.view) return
    const step = !state.view.embed && isStep(lastStep, state.view)
    lastStep = state.view
    write(addressOf(state.view), step)
  })
  addEventListener('popstate', () => {
    reading = true
    read()
    reading = false
    lastStep = useStore.getState().view
  })
}

/** The address of a view on this page, without its origin. */
export function addressOf(view: View): string {
  const query = formatView(view)
  // The path of a data: address is the whole page, and that of srcdoc leads nowhere.
  const path = /^(https?|file):$/.test(location.protocol) ? location.pathname : ''
  return path + (query === '' ? '' : `?${query}`)
}

function write(address: string, step: boolean): void {
  if (address === location.pathname + location.search) return
  try {
    if (step) history.pushState(null, '', address)
    else history.replaceState(null, '', address)
  } catch {
    // Opaque origin (sandboxed frame, srcdoc, file): the address stays as it was.
  }
}

/** The whole address of a view for sharing: of the full page, also when asked from an embedded one. */
export function shareAddress(view: View): string {
  return whole(addressOf({ ...view, embed: false, controls: 'none' }))
}

/** The whole address of a view as it is embedded. */
export function embedAddress(view: View): string {
  return whole(addressOf({ ...view, embed: true }))
}

/** The whole address of a file that the build puts beside the page. */
export function beside(file: string): string {
  return whole(file)
}

function whole(address: string): string {
  try {
    return new URL(address, document.baseURI).href
  } catch {
    return address
  }
}
