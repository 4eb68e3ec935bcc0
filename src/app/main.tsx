import { startTransition, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { config } from 'zod/mini'
import { App } from './App.tsx'
import { Broken } from './Broken.tsx'
import { followAddress } from './address.ts'
import { talkToHost } from './host.ts'
import { loadEvents } from './load.ts'
import { useStore } from './store.ts'
import './page.css'

// zod would try `new Function` to speed itself up; a policy without 'unsafe-eval' reports even that attempt.
config({ jitless: true })

followAddress()
talkToHost()

const element = document.getElementById('page')
if (element) {
  const root = createRoot(element)
  const draw = () => {
    // As a transition it is drawn in slices of a few milliseconds, and a slow phone answers in between.
    startTransition(() => root.render(<StrictMode><Broken><App /></Broken></StrictMode>))
  }
  const loaded = loadEvents()
  // The events in the page are there at once: until they are read, what the build put here stays.
  if (useStore.getState().view.data === undefined) void loaded.then(draw)
  else draw()
}
