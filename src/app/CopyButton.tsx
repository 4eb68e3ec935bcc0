import { useEffect, useRef, useState } from 'react'
import { copyText } from './copy-text.ts'
import { useWords } from './words/use-words.ts'

interface CopyButtonProps {
  readonly label: string
  /** Asked for at the press, since it may depend on the address then. */
  readonly text: () => string
}

/** Copies; where the browser refuses, shows the text selected instead, to be copied by hand. */
export function CopyButton({ label, text }: CopyButtonProps) {
  const words = useWords()
  const [state, setState] = useState<'idle' | 'done' | 'refused'>('idle')
  const byHand = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (state === 'refused') byHand.current?.select()
    if (state !== 'done') return undefined
    const timer = setTimeout(() => setState('idle'), 2500)
    return () => clearTimeout(timer)
  }, [state])
  return (
    <>
      <button type="button" className="text" onClick={() => void copyText(text()).then((done) => setState(done ? 'done' : 'refused'))}>
        {state === 'done' ? words.copy.done : label}
      </button>
      <output className="unseen">{state === 'done' ? words.copy.done : ''}</output>
      {state === 'refused' && (
        <label className="by-hand">
          {words.copy.refused}
          <textarea ref={byHand} readOnly rows={3} defaultValue={text()} />
        </label>
      )}
    </>
  )
}
