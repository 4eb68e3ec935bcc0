import { create } from 'zustand'
import { type Dataset } from '../event.ts'
import { type Dropped, type Lang, START_VIEW, type View } from '../timeline/view.ts'

/** What keeps the events from being shown. */
export type Trouble =
  | { readonly is: 'missing'; readonly where: string }
  | { readonly is: 'noData' }
  | { readonly is: 'malformed'; readonly problem: string }
  | { readonly is: 'newer'; readonly found: string }
  | { readonly is: 'elsewhere' }

export interface PageState {
  readonly view: View
  /** The language of the browser, used until the view names one. */
  readonly browserLang: Lang
  readonly dataset: Dataset | undefined
  readonly trouble: Trouble | undefined
  /** Parts of the address that were left out, until dismissed. */
  readonly dropped: readonly Dropped[]
  /** Share of the data read, 0–100, while it is being read. */
  readonly progress: number
  /** Whether the first view is on screen: what is closed and hidden waits for it. */
  readonly isShown: boolean
  change(patch: Partial<View>): void
  replaceView(view: View, dropped: readonly Dropped[]): void
  select(event: string | undefined): void
  setDataset(dataset: Dataset): void
  setTrouble(trouble: Trouble): void
  setProgress(percent: number): void
  setShown(): void
  dismissDropped(): void
}

/** The state of the page: values and short verbs. What follows from them is computed in src/timeline. */
export const useStore = create<PageState>()((set) => ({
  view: START_VIEW,
  browserLang: 'en',
  dataset: undefined,
  trouble: undefined,
  dropped: [],
  progress: 0,
  isShown: false,
  change: (patch) => set((state) => ({ view: { ...state.view, ...patch } })),
  replaceView: (view, dropped) => set({ view, dropped }),
  select: (event) => set((state) => {
    const { event: _event, ...rest } = state.view
    return { view: event === undefined ? rest : { ...rest, event } }
  }),
  setDataset: (dataset) => set({ dataset, trouble: undefined }),
  setTrouble: (trouble) => set({ trouble }),
  setProgress: (progress) => set({ progress }),
  setShown: () => set({ isShown: true }),
  dismissDropped: () => set({ dropped: [] }),
}))

/** The language shown: the view's, else the browser's. */
export function useLang(): Lang {
  return useStore((state) => state.view.lang ?? state.browserLang)
}
