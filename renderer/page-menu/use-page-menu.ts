import { useEffect } from 'react'
import { COMMAND_LIST } from '../../app/host/commands.ts'
import type { EditorSession } from '../editor/session.ts'
import { runCommand } from '../keys/run-command.ts'
import type { Desk } from '../state/desk.ts'
import { useDesk } from '../state/use-desk.tsx'
import { LEAVE_WORD, pageMenu, WORD } from './page-menu.ts'
import { misspeltAtCaret } from './word-at-caret.ts'

/** Opens the page's menu at a right click, and at the menu key or Shift+F10. */
export function usePageMenu(session: EditorSession): void {
  const desk = useDesk()
  useEffect(() => {
    const onMenu = (event: MouseEvent) => {
      const { target } = event
      if (!(target instanceof Element) || !target.closest('.note-page')) return
      event.preventDefault()
      moveCaretTo(event)
      // The editor hears of the caret's new place with the browser's own event, after this one.
      requestAnimationFrame(() => setTimeout(() => void open(desk, session, event).catch(desk.fail)))
    }
    document.addEventListener('contextmenu', onMenu)
    return () => document.removeEventListener('contextmenu', onMenu)
  }, [desk, session])
}

async function open(desk: Desk, session: EditorSession, { clientX, clientY }: MouseEvent): Promise<void> {
  const selection = session.selection()
  const misspelt = selection.collapsed ? await misspeltAtCaret(desk) : null
  const { platform, open } = desk.store.getState()
  const entries = pageMenu({
    selection,
    misspelt: misspelt && { word: misspelt.at.word, meant: misspelt.meant },
    readOnly: open?.brief.readOnly === true,
    mac: platform === 'darwin',
  })
  const chosen = await desk.host.popUp(entries, { x: clientX, y: clientY })
  if (chosen === null) return
  if (misspelt && chosen.startsWith(WORD)) {
    session.reveal(misspelt.at)
    session.insert({ phrasing: [{ type: 'text', value: chosen.slice(WORD.length) }] })
  } else if (misspelt && chosen === LEAVE_WORD) {
    desk.store.setState((s) => ({ ignored: new Set([...s.ignored, misspelt.at.word]) }))
  } else if (chosen === 'passage') desk.lightEvidence(selection.citation)
  else if (chosen === 'open-link' && selection.link !== null) await desk.host.openLink(selection.link)
  else if (chosen === 'unlink' || chosen === 'field-reset') session.run(chosen)
  else runCommandById(desk, chosen)
}

function runCommandById(desk: Desk, id: string): void {
  const command = COMMAND_LIST.find((c) => c.id === id)
  if (command) runCommand(desk, command.id)
}

/** A click beside what is selected chooses the place clicked; one within it leaves the selection. */
function moveCaretTo({ clientX, clientY }: MouseEvent): void {
  const selection = document.getSelection()
  if (selection === null) return
  if (!selection.isCollapsed && selection.rangeCount > 0) {
    const boxes = [...selection.getRangeAt(0).getClientRects()]
    if (boxes.some((b) => isIn(b, clientX, clientY))) return
  }
  const place = document.caretRangeFromPoint(clientX, clientY)
  if (place) selection.collapse(place.startContainer, place.startOffset)
}

/** The menu key asks at the edge of the caret's line: a little beside counts as within. */
const SLACK = 3
const isIn = ({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean =>
  x >= left - SLACK && x <= right + SLACK && y >= top - SLACK && y <= bottom + SLACK
