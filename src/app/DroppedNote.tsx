import { useStore } from './store.ts'
import { useWords } from './words/use-words.ts'

const LONGEST = 60

/** Says which parts of the address were left out; the rest of it stands. */
export function DroppedNote() {
  const words = useWords()
  const dropped = useStore((state) => state.dropped)
  const dismiss = useStore((state) => state.dismissDropped)
  if (dropped.length === 0) return null
  const parts = dropped.slice(0, 5).map(({ param, value }) => `${param}=${value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value}`)
  return (
    <output className="note">
      <span>{words.trouble.dropped(parts.join(' · ') + (dropped.length > parts.length ? ' …' : ''))}</span>
      <button type="button" className="text" onClick={dismiss}>{words.trouble.dismiss}</button>
    </output>
  )
}
