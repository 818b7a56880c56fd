import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron'
import type { MenuEntry } from '../app/host/contract.ts'

/** A click may be told after the menu's end. */
const CLICK_MS = 50

/** Opens the system's own menu at a place of the window. Answers the entry chosen; the system's roles act by themselves. */
export function popUp(
  entries: readonly MenuEntry[],
  { x, y }: { readonly x: number; readonly y: number },
  window: BrowserWindow | null,
): Promise<string | null> {
  return new Promise((resolve) => {
    if (window === null) return resolve(null)
    const items = entries.flatMap((entry): MenuItemConstructorOptions[] => {
      const item = drawn(entry, () => resolve(entry.id))
      return entry.group ? [{ type: 'separator' }, item] : [item]
    })
    Menu.buildFromTemplate(items).popup({
      window,
      x: Math.round(x),
      y: Math.round(y),
      callback: () => setTimeout(() => resolve(null), CLICK_MS),
    })
  })
}

function drawn({ words, keys, role, off }: MenuEntry, click: () => void): MenuItemConstructorOptions {
  const base: MenuItemConstructorOptions = {
    label: words.replaceAll('&', '&&'),
    enabled: !off,
    ...(keys && { accelerator: keys, registerAccelerator: false }),
  }
  return role ? { ...base, role } : { ...base, click }
}
