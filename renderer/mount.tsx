import './fonts.css'
import './theme.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import type { Host } from '../app/host/contract.ts'
import { App } from './app.tsx'
import { createDesk } from './state/desk.ts'
import { DeskProvider } from './state/use-desk.tsx'
import { Failure } from './ui/failure.tsx'
import './forced-colours.css'

/** Puts the whole window into `root`. The machine is passed in, so that tests can stand in for it. */
export function mount(root: HTMLElement, host: Host): void {
  const desk = createDesk(host)
  createRoot(root).render(
    <StrictMode>
      <DeskProvider desk={desk}>
        <Failure>
          <App />
        </Failure>
      </DeskProvider>
    </StrictMode>,
  )
  void desk.start()
}
