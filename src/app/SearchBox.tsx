import { useEffect, useId, useRef } from 'react'
import { useStore } from './store.ts'
import { useWords } from './words/use-words.ts'

interface SearchBoxProps {
  /** Ids of the selection in order of time: Enter walks through them. */
  readonly order: readonly string[]
}

/** Words to find. `/` leads here; Enter opens the next hit, with Shift the previous one. */
export function SearchBox({ order }: SearchBoxProps) {
  const words = useWords()
  const q = useStore((state) => state.view.q)
  const event = useStore((state) => state.view.event)
  const change = useStore((state) => state.change)
  const select = useStore((state) => state.select)
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  useEffect(() => {
    const onKey = (press: KeyboardEvent) => {
      if (press.key !== '/' || press.ctrlKey || press.metaKey || press.altKey || press.defaultPrevented) return
      if (press.target instanceof HTMLElement && press.target.closest('input, textarea, select, dialog')) return
      press.preventDefault()
      input.current?.focus()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])

  const walk = (step: 1 | -1) => {
    const at = event === undefined ? -1 : order.indexOf(event)
    const next = at === -1 ? (step === 1 ? 0 : order.length - 1) : (at + step + order.length) % order.length
    select(order[next])
    input.current?.focus()
  }
  return (
    <search className="search">
      <label className="unseen" htmlFor={id}>{words.filter.search}</label>
      <input id={id} ref={input} type="search" value={q} placeholder={words.filter.searchHint} maxLength={200} autoComplete="off" spellCheck={false}
        aria-keyshortcuts="/"
        onChange={(press) => change({ q: press.target.value })}
        onKeyDown={(press) => {
          if (press.nativeEvent.isComposing) return
          if (press.key === 'Enter' && q !== '' && order.length > 0) walk(press.shiftKey ? -1 : 1)
          if (press.key === 'Escape' && q !== '') {
            press.preventDefault()
            change({ q: '' })
          }
        }} />
      {q !== '' && order.length > 0 && (
        <>
          <button type="button" className="text" aria-label={words.filter.previous} title={words.filter.previous} onClick={() => walk(-1)}>↑</button>
          <button type="button" className="text" aria-label={words.filter.next} title={words.filter.next} onClick={() => walk(1)}>↓</button>
        </>
      )}
    </search>
  )
}
