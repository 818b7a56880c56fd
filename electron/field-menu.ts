import { BrowserWindow, type ContextMenuParams, Menu, type WebContents } from 'electron'

/** Fields and texts other than the page, which draws a menu of its own, get the system's usual few entries. */
export function offerFieldMenu(contents: WebContents): void {
  contents.on('context-menu', (_event, { isEditable, selectionText, editFlags }: ContextMenuParams) => {
    const window = BrowserWindow.fromWebContents(contents)
    if (window === null || (!isEditable && selectionText.trim() === '')) return
    const menu = isEditable
      ? Menu.buildFromTemplate([
          { label: 'Undo', role: 'undo', enabled: editFlags.canUndo },
          { type: 'separator' },
          { label: 'Cut', role: 'cut', enabled: editFlags.canCut },
          { label: 'Copy', role: 'copy', enabled: editFlags.canCopy },
          { label: 'Paste', role: 'paste', enabled: editFlags.canPaste },
          { type: 'separator' },
          { label: 'Select all', role: 'selectAll', enabled: editFlags.canSelectAll },
        ])
      : Menu.buildFromTemplate([{ label: 'Copy', role: 'copy' }])
    menu.popup({ window })
  })
}
