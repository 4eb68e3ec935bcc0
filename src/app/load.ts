import { fitView } from '../timeline/fit-view.ts'
import { readDatasetSteps, type ReadResult } from '../timeline/read-dataset.ts'
import { breathe } from './breathe.ts'
import { useStore } from './store.ts'

/** Reads the events of the page, or those that `data=` names, and puts them or what is wrong with them in the store. */
export async function loadEvents(): Promise<void> {
  const { data } = useStore.getState().view
  if (data === undefined) {
    const inPage = document.getElementById('events-data')?.textContent
    if (!inPage) return useStore.getState().setTrouble({ is: 'noData' })
    return show(await readBreathing(inPage))
  }
  const address = new URL(data, location.href)
  if (address.origin !== location.origin) return useStore.getState().setTrouble({ is: 'elsewhere' })
  const text = await download(address)
  if (text === undefined) return useStore.getState().setTrouble({ is: 'missing', where: data })
  performance.mark('data-arrived')
  const result = await readBreathing(text)
  performance.measure('data-parsed', 'data-arrived')
  performance.mark('data-read')
  show(result)
}

async function download(address: URL): Promise<string | undefined> {
  try {
    const answer = await fetch(address)
    return answer.ok ? await answer.text() : undefined
  } catch {
    return undefined
  }
}

function readBreathing(text: string): Promise<ReadResult> {
  return breathe(readDatasetSteps(text), (share) => useStore.getState().setProgress(Math.round(share * 100)))
}

function show(result: ReadResult): void {
  const { setDataset, setTrouble, view, dropped, replaceView } = useStore.getState()
  if (!result.ok) return setTrouble('newer' in result ? { is: 'newer', found: result.newer } : { is: 'malformed', problem: result.problem })
  const fitted = fitView(view, result.dataset)
  replaceView(fitted.view, [...dropped, ...fitted.dropped])
  setDataset(result.dataset)
}
