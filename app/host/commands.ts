/**
 * Every command of the window, once: the native menu, the palette and the sheet of keys are drawn from this table.
 * Data only. Keys are written as Electron reads them; `Mod` stands for Ctrl, and for ⌘ on macOS.
 */
export interface Command {
  readonly id: string
  /** As it stands in a menu. */
  readonly words: string
  readonly menu: MenuName
  readonly keys?: string
  /** Where macOS has another habit. */
  readonly macKeys?: string
  /** Needs an open note; such commands are greyed out and not offered on the start screen. */
  readonly note: boolean
  /** Begins a new group in its menu. */
  readonly group?: true
  /** The engine or the system does it itself; listed for the menu and the sheet only. */
  readonly role?: 'cut' | 'copy' | 'paste' | 'pasteAndMatchStyle' | 'quit' | 'togglefullscreen' | 'minimize'
}

export const MENUS = ['File', 'Edit', 'Insert', 'Format', 'Review', 'View', 'Help'] as const
export type MenuName = (typeof MENUS)[number]

export const COMMANDS = [
  { id: 'new', words: 'New brief…', menu: 'File', keys: 'Mod+N', note: false },
  { id: 'open', words: 'Open…', menu: 'File', keys: 'Mod+O', note: false },
  { id: 'open-recent', words: 'Open recent…', menu: 'File', keys: 'Mod+Shift+O', note: false },
  { id: 'sources', words: 'Add sources…', menu: 'File', note: false },
  { id: 'sample', words: 'Open the sample', menu: 'File', note: false },
  { id: 'save', words: 'Save', menu: 'File', keys: 'Mod+S', note: true, group: true },
  { id: 'save-as', words: 'Save as…', menu: 'File', keys: 'Mod+Shift+S', note: true },
  { id: 'merge', words: 'Merge reviewers’ copies…', menu: 'File', note: true, group: true },
  { id: 'export', words: 'Export…', menu: 'File', keys: 'Mod+Shift+X', note: true, group: true },
  { id: 'print', words: 'Print…', menu: 'File', keys: 'Mod+P', note: true },
  { id: 'profile', words: 'House profile…', menu: 'File', keys: 'Mod+,', note: false, group: true },
  { id: 'close-note', words: 'Close the note', menu: 'File', keys: 'Mod+W', note: true, group: true },
  { id: 'quit', words: 'Quit', menu: 'File', keys: 'Mod+Q', note: false, role: 'quit' },

  { id: 'undo', words: 'Undo', menu: 'Edit', keys: 'Mod+Z', note: true },
  { id: 'redo', words: 'Redo', menu: 'Edit', keys: 'Mod+Y', macKeys: 'Mod+Shift+Z', note: true },
  { id: 'cut', words: 'Cut', menu: 'Edit', keys: 'Mod+X', note: false, role: 'cut', group: true },
  { id: 'copy', words: 'Copy', menu: 'Edit', keys: 'Mod+C', note: false, role: 'copy' },
  { id: 'paste', words: 'Paste', menu: 'Edit', keys: 'Mod+V', note: false, role: 'paste' },
  {
    id: 'paste-plain',
    words: 'Paste as plain text',
    menu: 'Edit',
    keys: 'Mod+Shift+V',
    note: false,
    role: 'pasteAndMatchStyle',
  },
  { id: 'select-all', words: 'Select all', menu: 'Edit', keys: 'Mod+A', note: true },
  { id: 'find', words: 'Find…', menu: 'Edit', keys: 'Mod+F', note: true, group: true },
  { id: 'find-next', words: 'Find next', menu: 'Edit', keys: 'F3', macKeys: 'Cmd+G', note: true },
  {
    id: 'find-previous',
    words: 'Find previous',
    menu: 'Edit',
    keys: 'Shift+F3',
    macKeys: 'Cmd+Shift+G',
    note: true,
  },
  { id: 'replace', words: 'Replace…', menu: 'Edit', keys: 'Mod+H', macKeys: 'Ctrl+H', note: true },

  { id: 'comment', words: 'Comment…', menu: 'Insert', keys: 'Mod+Alt+M', note: true },
  { id: 'link', words: 'Link…', menu: 'Insert', keys: 'Mod+K', note: true },
  { id: 'footnote', words: 'Footnote', menu: 'Insert', keys: 'Mod+Alt+F', note: true },
  { id: 'from-record', words: 'Item of the record…', menu: 'Insert', keys: 'Mod+Shift+I', note: true },
  { id: 'add-to-record', words: 'Add to the record…', menu: 'Insert', note: true },
  { id: 'table', words: 'Table', menu: 'Insert', note: true, group: true },
  { id: 'image', words: 'Image…', menu: 'Insert', note: true },
  { id: 'rule', words: 'Rule', menu: 'Insert', note: true },
  { id: 'row-above', words: 'Row above', menu: 'Insert', note: true, group: true },
  { id: 'row-below', words: 'Row below', menu: 'Insert', note: true },
  { id: 'column-left', words: 'Column to the left', menu: 'Insert', note: true },
  { id: 'column-right', words: 'Column to the right', menu: 'Insert', note: true },
  { id: 'row-delete', words: 'Delete the row', menu: 'Insert', note: true, group: true },
  { id: 'column-delete', words: 'Delete the column', menu: 'Insert', note: true },
  { id: 'table-delete', words: 'Delete the table', menu: 'Insert', note: true },

  { id: 'bold', words: 'Bold', menu: 'Format', keys: 'Mod+B', note: true },
  { id: 'italic', words: 'Italic', menu: 'Format', keys: 'Mod+I', note: true },
  { id: 'strike', words: 'Strike through', menu: 'Format', note: true },
  { id: 'code', words: 'Code', menu: 'Format', note: true },
  { id: 'clear-formatting', words: 'Clear formatting', menu: 'Format', keys: 'Mod+Space', note: true },
  { id: 'paragraph', words: 'Body text', menu: 'Format', keys: 'Mod+Shift+N', note: true, group: true },
  { id: 'heading-1', words: 'Heading 1', menu: 'Format', keys: 'Mod+Alt+1', note: true },
  { id: 'heading-2', words: 'Heading 2', menu: 'Format', keys: 'Mod+Alt+2', note: true },
  { id: 'heading-3', words: 'Heading 3', menu: 'Format', keys: 'Mod+Alt+3', note: true },
  { id: 'quote', words: 'Quotation', menu: 'Format', note: true },
  { id: 'withhold', words: 'Not to be disclosed', menu: 'Format', keys: 'Mod+Shift+D', note: true },
  {
    id: 'move-up',
    words: 'Move up',
    menu: 'Format',
    keys: 'Alt+Shift+Up',
    macKeys: 'Ctrl+Shift+Up',
    note: true,
    group: true,
  },
  {
    id: 'move-down',
    words: 'Move down',
    menu: 'Format',
    keys: 'Alt+Shift+Down',
    macKeys: 'Ctrl+Shift+Down',
    note: true,
  },
  { id: 'bullet-list', words: 'Bulleted list', menu: 'Format', keys: 'Mod+Shift+L', note: true, group: true },
  { id: 'number-list', words: 'Numbered list', menu: 'Format', note: true },
  { id: 'task-list', words: 'Task list', menu: 'Format', note: true },

  { id: 'check', words: 'Check the note', menu: 'Review', note: true },
  { id: 'cite-best', words: 'Cite the best passage', menu: 'Review', keys: 'Mod+Alt+C', note: true },
  { id: 'spelling', words: 'Spelling', menu: 'Review', keys: 'F7', note: true },
  { id: 'suggest', words: 'Suggest changes', menu: 'Review', keys: 'Mod+Shift+E', note: true, group: true },
  { id: 'accept', words: 'Accept the suggestion', menu: 'Review', keys: 'Mod+Alt+Y', note: true },
  { id: 'reject', words: 'Reject the suggestion', menu: 'Review', keys: 'Mod+Alt+N', note: true },
  { id: 'next-suggestion', words: 'Next suggestion', menu: 'Review', keys: 'Mod+F8', note: true },
  {
    id: 'previous-suggestion',
    words: 'Previous suggestion',
    menu: 'Review',
    keys: 'Mod+Shift+F8',
    note: true,
  },
  {
    id: 'accept-selected',
    words: 'Accept suggestions in the selection',
    menu: 'Review',
    note: true,
    group: true,
  },
  { id: 'reject-selected', words: 'Reject suggestions in the selection', menu: 'Review', note: true },
  { id: 'accept-author', words: 'Accept all by this author', menu: 'Review', note: true },
  { id: 'reject-author', words: 'Reject all by this author', menu: 'Review', note: true },
  { id: 'accept-all', words: 'Accept all suggestions', menu: 'Review', note: true },
  { id: 'reject-all', words: 'Reject all suggestions', menu: 'Review', note: true },
  {
    id: 'coverage',
    words: 'What the note leaves out…',
    menu: 'Review',
    note: true,
  },
  { id: 'readouts', words: 'Compare the readouts…', menu: 'Review', note: true },
  {
    id: 'next-need',
    words: 'Next thing that needs you',
    menu: 'Review',
    keys: 'F8',
    note: true,
    group: true,
  },
  {
    id: 'previous-need',
    words: 'Previous thing that needs you',
    menu: 'Review',
    keys: 'Shift+F8',
    note: true,
  },

  { id: 'compare', words: 'Compare with…', menu: 'Review', note: true, group: true },
  {
    id: 'next-thread',
    words: 'Next comment or suggestion',
    menu: 'Review',
    keys: 'Alt+F8',
    note: true,
    group: true,
  },
  {
    id: 'previous-thread',
    words: 'Previous comment or suggestion',
    menu: 'Review',
    keys: 'Alt+Shift+F8',
    note: true,
  },
  { id: 'settle-thread', words: 'Settle or reopen the comment', menu: 'Review', note: true },

  { id: 'outline', words: 'Outline', menu: 'View', note: true },
  { id: 'meeting', words: 'Meeting', menu: 'View', note: true },
  { id: 'source-texts', words: 'Sources', menu: 'View', note: true },
  { id: 'needs', words: 'Needs you', menu: 'View', note: true, group: true },
  { id: 'evidence', words: 'Evidence', menu: 'View', note: true },
  { id: 'comments', words: 'Comments', menu: 'View', note: true },
  { id: 'preview', words: 'Preview', menu: 'View', keys: 'F9', note: true },
  { id: 'history', words: 'History', menu: 'View', note: true },
  { id: 'show-both', words: 'Text with suggestions', menu: 'View', note: true, group: true },
  { id: 'show-final', words: 'Text as if all were accepted', menu: 'View', note: true },
  { id: 'show-original', words: 'Text as if all were rejected', menu: 'View', note: true },
  { id: 'head', words: 'Head of the note', menu: 'View', note: true, group: true },
  { id: 'next-rail', words: 'Next area', menu: 'View', keys: 'F6', note: false },
  { id: 'previous-rail', words: 'Previous area', menu: 'View', keys: 'Shift+F6', note: false },
  { id: 'left-rail', words: 'Show or hide the left side', menu: 'View', note: true },
  { id: 'right-rail', words: 'Show or hide the right side', menu: 'View', note: true },
  { id: 'zoom-in', words: 'Larger text', menu: 'View', keys: 'Mod+=', note: true, group: true },
  { id: 'zoom-out', words: 'Smaller text', menu: 'View', keys: 'Mod+-', note: true },
  { id: 'zoom-reset', words: 'Actual size', menu: 'View', keys: 'Mod+0', note: true },
  { id: 'theme-light', words: 'Light', menu: 'View', note: false, group: true },
  { id: 'theme-dark', words: 'Dark', menu: 'View', note: false },
  { id: 'theme-system', words: 'As the system', menu: 'View', note: false },

  { id: 'palette', words: 'All commands…', menu: 'Help', keys: 'Mod+Shift+P', note: false },
  { id: 'keys', words: 'Keys', menu: 'Help', keys: '?', note: false },
  { id: 'licences', words: 'Licences', menu: 'Help', note: false, group: true },
] as const satisfies readonly Command[]

export type CommandId = (typeof COMMANDS)[number]['id']

/** The table typed for reading, where every optional key can be asked for. */
export const COMMAND_LIST: readonly (Command & { readonly id: CommandId })[] = COMMANDS

/** Keys as Electron's menu and the window's listener read them on one platform. */
export function keysOf(command: Command, mac: boolean): string | undefined {
  const keys = mac ? (command.macKeys ?? command.keys) : command.keys
  return keys?.replace('Mod', mac ? 'Cmd' : 'Ctrl')
}
