import { type Dataset } from '../event.ts'
import { type Lang, type View } from '../timeline/view.ts'

/** What the chart is given. It reports the window (from, to), collapsed lanes, scale, lanes and asof as parts of a view. */
export interface TimelineProps {
  readonly dataset: Dataset
  /** Positions in `dataset.events` that pass every filter, in and beyond the window. */
  readonly rows: readonly number[]
  readonly view: View
  readonly lang: Lang
  /** Called at the end of a gesture, not at every frame. */
  onChange(patch: Partial<View>): void
  onSelect(event: string | undefined): void
  /** Called once the first complete drawing is on screen. */
  onDrawn(): void
}

export function ChartPlaceholder({ dataset, rows, lang, view, onSelect, onDrawn }: TimelineProps) {
  return (
    <div data-testid="timeline" ref={(node) => { if (node) onDrawn() }}>
      {rows.map((row) => {
        const event = dataset.events[row]
        return event && (
          <button type="button" key={event.id} data-event-id={event.id} aria-pressed={event.id === view.event} onClick={() => onSelect(event.id)}>
            {event.date.start} {event.title[lang]}
          </button>
        )
      })}
    </div>
  )
}
