import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import { COMMAND_LIST, type Command, keysOf, MENUS, type MenuName } from '../app/host/commands.ts'
import type { Announcement } from '../app/host/contract.ts'

type Say = (announcement: Announcement) => void
const mac = process.platform === 'darwin'

/** Draws the native menu from the table of commands. An item only announces its command; the window acts. */
export function installMenu(say: Say): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(say)))
  greyOut(false)
}

/** Commands that need a note are greyed out while there is none. */
export function greyOut(hasNote: boolean): void {
  const menu = Menu.getApplicationMenu()
  for (const { id, note } of COMMAND_LIST) {
    const entry = note ? menu?.getMenuItemById(id) : null
    if (entry) entry.enabled = hasNote
  }
}

function menuTemplate(say: Say): MenuItemConstructorOptions[] {
  const menus = MENUS.map((label) => ({ label, submenu: items(label, say) }))
  return mac ? [applicationMenu(say), ...menus, { role: 'windowMenu' }] : menus
}

/** macOS keeps what concerns the program in a menu of its name. */
function applicationMenu(say: Say): MenuItemConstructorOptions {
  const profile = COMMAND_LIST.filter((c) => c.id === 'profile').map((c) => item(c, say))
  const separator: MenuItemConstructorOptions = { type: 'separator' }
  const system = (['services', 'hide', 'hideOthers', 'unhide', 'quit'] as const).map((role) => ({ role }))
  return { label: app.name, submenu: [{ role: 'about' }, separator, ...profile, separator, ...system] }
}

function items(menu: MenuName, say: Say): MenuItemConstructorOptions[] {
  const elsewhere = mac ? ['quit', 'profile'] : []
  return COMMAND_LIST.filter((c) => c.menu === menu && !elsewhere.includes(c.id)).flatMap((command) =>
    command.group ? [{ type: 'separator' as const }, item(command, say)] : [item(command, say)],
  )
}

function item(command: Command, say: Say): MenuItemConstructorOptions {
  const keys = keysOf(command, mac)
  const base: MenuItemConstructorOptions = {
    id: command.id,
    label: command.words,
    // `?` is typed text wherever one can type; the window listens for it itself.
    ...(keys && keys !== '?' && { accelerator: keys }),
  }
  if (command.role) return { ...base, role: command.role }
  return { ...base, click: () => say({ kind: 'command', command: command.id }) }
}
