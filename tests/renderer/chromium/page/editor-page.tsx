import { createRoot } from 'react-dom/client'
import { parseMarkdown, writeMarkdown } from '../../../../app/note/dialect.ts'
import { createSession, type NoteSession } from '../../../../renderer/editor/create-session.ts'
import '../../../../renderer/theme.css'
import '../../../../renderer/fonts.css'
import './page.css'
import { NoteEditor } from '../../../../renderer/editor/note-editor.tsx'

declare global {
  interface Window {
    session: NoteSession
    opened: string[]
    violations: string[]
    openNote(source: string): void
    text(): string
  }
}

window.violations = []
document.addEventListener('securitypolicyviolation', (event) => {
  window.violations.push(`${event.effectiveDirective} ${event.sample}`)
})
window.opened = []
window.session = createSession({
  imageUrl: (url) => (url === 'assets/seal.png' ? URL.createObjectURL(pixel()) : null),
  onImage: (bytes, type) => Promise.resolve(`assets/pasted-${bytes.length}.${type.split('/')[1]}`),
  onLink: (url) => window.opened.push(`link ${url}`),
  onCitation: (evidence) => window.opened.push(`evidence ${evidence.join(' ')}`),
  showField: (ref, form) =>
    ref === '/participants/iwaya' ? (form === 'surname' ? 'Iwaya' : 'Takeshi Iwaya') : null,
})
window.openNote = (source) => window.session.load({ head: {}, tree: parseMarkdown(source), source })
window.text = () => writeMarkdown(window.session.current().tree)

function pixel(): Blob {
  const png =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
  return new Blob([Uint8Array.from(atob(png), (c) => c.charCodeAt(0))], { type: 'image/png' })
}

const root = document.querySelector('#root')
if (root !== null) createRoot(root).render(<NoteEditor session={window.session} />)
