import { useEffect } from 'react'
import { COMMAND_LIST, type CommandId, keysOf } from '../../app/host/commands.ts'
import { useDesk, useDeskState } from '../state/use-desk.tsx'
import { isEditorCommand, runCommand } from './run-command.ts'

/** A key press written as the command table writes keys: `Ctrl+Shift+X`. */
export function pressed(event: KeyboardEvent): string {
  const key =
    event.key === ' '
      ? 'Space'
      : // With Alt held, macOS and some layouts print another sign on the key; its place tells which it is.
        event.altKey && /^(Key|Digit)/.test(event.code)
        ? event.code.slice(-1)
        : event.key.length === 1
          ? event.key.toUpperCase()
          : event.key.replace(/^Arrow/, '')
  return [
    event.ctrlKey && 'Ctrl',
    event.metaKey && 'Cmd',
    event.altKey && 'Alt',
    // A shifted sign such as ? says so itself.
    event.shiftKey && !(event.key.length === 1 && !/[a-z0-9]/i.test(event.key)) && 'Shift',
    key,
  ]
    .filter(Boolean)
    .join('+')
}

const inText = (target: EventTarget | null): 'field' | 'page' | null => {
  if (!(target instanceof HTMLElement)) return null
  if (target.isContentEditable) return 'page'
  return /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) ? 'field' : null
}

/** Listens for every key of the command table, before anything else can take it. */
export function useKeys(): void {
  const desk = useDesk()
  const mac = useDeskState((s) => s.platform === 'darwin')
  useEffect(() => {
    const table = new Map<string, CommandId>()
    for (const command of COMMAND_LIST) {
      const keys = keysOf(command, mac)
      if (keys && !command.role) table.set(keys, command.id)
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented) return
      const id = table.get(pressed(event))
      if (!id) return
      const where = inText(event.target)
      // A sheet has the floor: only the keys that close or change it go on.
      const { sheet } = desk.store.getState()
      const overSheet = sheet !== null && sheet.kind !== 'spelling'
      if (overSheet && id !== 'palette' && id !== 'keys') return
      if (id === 'keys' && where) return
      if (isEditorCommand(id) && where === 'field') return
      event.preventDefault()
      event.stopPropagation()
      runCommand(desk, id)
    }
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [desk, mac])
}
