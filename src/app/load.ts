import { datasetSchema, SCHEMA_VERSION } from '../event.ts'
import { type Trouble, useStore } from './store.ts'

/** Reads the events of the page, or those that `data=` names, and puts them or what is wrong with them in the store. */
export async function loadEvents(): Promise<void> {
  const { view, setDataset, setTrouble } = useStore.getState()
  const inPage = document.getElementById('events-data')?.textContent
  if (view.data === undefined) {
    if (!inPage) return setTrouble({ is: 'noData' })
    const read = readDataset(inPage)
    return 'dataset' in read ? setDataset(read.dataset) : setTrouble(read.trouble)
  }
}

function readDataset(text: string): { dataset: ReturnType<typeof datasetSchema.parse> } | { trouble: Trouble } {
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch (error) {
    return { trouble: { is: 'malformed', problem: String(error) } }
  }
  const version = (raw as { schemaVersion?: unknown } | null)?.schemaVersion
  if (typeof version === 'number' && version > SCHEMA_VERSION) return { trouble: { is: 'newer', found: String(version) } }
  const checked = datasetSchema.safeParse(raw)
  if (checked.success) return { dataset: checked.data }
  const first = checked.error.issues[0]
  return { trouble: { is: 'malformed', problem: `${first?.path.join('.') ?? ''}: ${first?.message ?? ''}` } }
}
