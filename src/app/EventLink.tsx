import { type ReactNode } from 'react'
import { addressOf } from './address.ts'
import { useStore } from './store.ts'

/** A link to the card of an event in the present view: walks there on a press, opens a tab or copies like any link. */
export function EventLink({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  const view = useStore((state) => state.view)
  const select = useStore((state) => state.select)
  return (
    <a href={addressOf({ ...view, event: id })} onClick={(press) => {
      if (press.ctrlKey || press.metaKey || press.shiftKey || press.button !== 0) return
      press.preventDefault()
      select(id)
    }}>{children}</a>
  )
}
