import { Component, type ReactNode, useEffect } from 'react'
import { markReady } from './ready.ts'
import { useWords } from './words/use-words.ts'

/** Where a part of the page fails while drawing, a line stands in its place: never a blank page. */
export class Broken extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    return this.state.failed ? <BrokenNote /> : this.props.children
  }
}

function BrokenNote() {
  const words = useWords()
  useEffect(markReady, [])
  return (
    <section className="trouble sheet" role="alert">
      <h2>{words.trouble.broken}</h2>
      <p>{words.trouble.brokenHelp}</p>
    </section>
  )
}
