import { COMMAND_LIST, type CommandId, keysOf } from '../../app/host/commands.ts'

const MAC_SIGNS: Readonly<Record<string, string>> = {
  Cmd: '⌘',
  Ctrl: '⌃',
  Alt: '⌥',
  Shift: '⇧',
  Up: '↑',
  Down: '↓',
}

/** A command's keys as that system's people read them: Ctrl+Shift+X, ⇧⌘X. */
export function sayKeys(id: CommandId, mac: boolean): string | undefined {
  const command = COMMAND_LIST.find((c) => c.id === id)
  const keys = command && keysOf(command, mac)
  if (!keys) return undefined
  if (!mac) return keys
  const order = ['Ctrl', 'Alt', 'Shift', 'Cmd']
  return keys
    .split('+')
    .sort((a, b) => ((order.indexOf(a) + 9) % 9) - ((order.indexOf(b) + 9) % 9))
    .map((k) => MAC_SIGNS[k] ?? k)
    .join('')
}
