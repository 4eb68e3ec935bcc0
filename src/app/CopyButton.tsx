import { useEffect, useRef, useState } from 'react'
import { copyText } from './copy-text.ts'
import { useLaterWords } from './words/use-later-words.ts'

interface CopyButtonProps {
  readonly label: string
  /** Asked for at the press, since it may depend on the address then. */
  readonly text: () => string
}

/** Copies; where the browser refuses, shows the text selected instead, to be copied by hand. */
export function CopyButton({ label, text }: CopyButtonProps) {
  const later = useLaterWords()
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
        {state === 'done' ? later.copy.done : label}
      </button>
      <output className="unseen">{state === 'done' ? later.copy.done : ''}</output>
      {state === 'refused' && (
        <label className="by-hand">
          {later.copy.refused}
          <textarea ref={byHand} readOnly rows={3} defaultValue={text()} />
        </label>
      )}
    </>
  )
}
