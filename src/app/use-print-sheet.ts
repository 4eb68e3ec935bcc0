import { type ComponentType, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { type PrintSheet } from './figure/PrintSheet.tsx'

type Sheet = ComponentType<Parameters<typeof PrintSheet>[0]>

/**
 * What to show while the page is being printed; undefined otherwise. The browser waits for nothing when it prints, so
 * the sheet is fetched once the page has come to rest, and drawn at the last moment.
 */
export function usePrintSheet(): Sheet | undefined {
  const [sheet, setSheet] = useState<Sheet>()
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => {
    const fetchSheet = () => {
      import('./figure/PrintSheet.tsx').then(({ PrintSheet }) => setSheet(() => PrintSheet), () => {})
    }
    const onReady = () => { setTimeout(fetchSheet, 1000) }
    const before = () => flushSync(() => setPrinting(true))
    const after = () => setPrinting(false)
    if (document.documentElement.dataset['ready'] === 'true') onReady()
    else document.addEventListener('timeline-ready', onReady, { once: true })
    addEventListener('beforeprint', before)
    addEventListener('afterprint', after)
    return () => {
      document.removeEventListener('timeline-ready', onReady)
      removeEventListener('beforeprint', before)
      removeEventListener('afterprint', after)
    }
  }, [])
  return isPrinting ? sheet : undefined
}
