import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { config } from 'zod/mini'
import { App } from './App.tsx'
import { Broken } from './Broken.tsx'
import { followAddress } from './address.ts'
import { talkToHost } from './host.ts'
import { loadEvents } from './load.ts'
import './page.css'

// zod would try `new Function` to speed itself up; a policy without 'unsafe-eval' reports even that attempt.
config({ jitless: true })

followAddress()
talkToHost()
void loadEvents()

const root = document.getElementById('page')
if (root) createRoot(root).render(<StrictMode><Broken><App /></Broken></StrictMode>)
