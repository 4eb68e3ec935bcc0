import { type Dataset } from '../event.ts'
import { buildFilterColumns } from '../timeline/filter.ts'
import { fitView } from '../timeline/fit-view.ts'
import { buildIndex } from '../timeline/index-columns.ts'
import { laneSteps } from '../timeline/lanes.ts'
import { readDatasetSteps, type ReadResult } from '../timeline/read-dataset.ts'
import { breathe } from './breathe.ts'
import { buildLookup } from './lookup.ts'
import { useStore } from './store.ts'

/** Reads the events of the page, or those that `data=` names, and puts them or what is wrong with them in the store. */
export async function loadEvents(): Promise<void> {
  const { data } = useStore.getState().view
  if (data === undefined) {
    const inPage = document.getElementById('events-data')?.textContent
    if (!inPage) return useStore.getState().setTrouble({ is: 'noData' })
    return show(await readBreathing([inPage].values(), inPage.length))
  }
  const address = new URL(data, location.href)
  if (address.origin !== location.origin) return useStore.getState().setTrouble({ is: 'elsewhere' })
  const bytes = await download(address)
  if (bytes === undefined) return useStore.getState().setTrouble({ is: 'missing', where: data })
  performance.mark('data-arrived')
  const result = await readBreathing(decoded(bytes), bytes.byteLength)
  performance.measure('data-parsed', 'data-arrived')
  performance.mark('data-read')
  await show(result)
}

async function download(address: URL): Promise<ArrayBuffer | undefined> {
  try {
    const answer = await fetch(address)
    return answer.ok ? await answer.arrayBuffer() : undefined
  } catch {
    return undefined
  }
}

const PIECE = 2 ** 19

/** The text of a file, piece by piece: all of 62 MB at once would hold the page. */
function* decoded(bytes: ArrayBuffer): Generator<string, void> {
  const decoder = new TextDecoder()
  for (let at = 0; at < bytes.byteLength; at += PIECE) {
    yield decoder.decode(new Uint8Array(bytes, at, Math.min(PIECE, bytes.byteLength - at)), { stream: true })
  }
  yield decoder.decode()
}

function readBreathing(pieces: Iterator<string>, length: number): Promise<ReadResult> {
  return breathe(readDatasetSteps(pieces, length), (share) => tellProgress(0, READING, share))
}

/** Reading takes about this part of the time from the text to the first drawing. */
const READING = 0.8

/** Makes in small steps what the page would else make at one go when it first draws the events. */
async function prepare(dataset: Dataset): Promise<void> {
  const index = await breathe(buildIndex.steps(dataset), (share) => tellProgress(READING, 0.86, share))
  await breathe(buildFilterColumns.steps(dataset), (share) => tellProgress(0.86, 0.94, share))
  await breathe(laneSteps(index, useStore.getState().view.lanes), (share) => tellProgress(0.94, 0.98, share))
  await breathe(buildLookup.steps(dataset), (share) => tellProgress(0.98, 1, share))
}

function tellProgress(from: number, to: number, share: number): void {
  useStore.getState().setProgress(Math.round((from + (to - from) * share) * 100))
}

async function show(result: ReadResult): Promise<void> {
  const { setDataset, setTrouble } = useStore.getState()
  if (!result.ok) return setTrouble('newer' in result ? { is: 'newer', found: result.newer } : { is: 'malformed', problem: result.problem })
  await prepare(result.dataset)
  // The view may have changed in the meantime.
  const { view, dropped, replaceView } = useStore.getState()
  const fitted = fitView(view, result.dataset)
  replaceView(fitted.view, [...dropped, ...fitted.dropped])
  setDataset(result.dataset)
}
