import { COMMAND_LIST, type CommandId, keysOf } from '../../app/host/commands.ts'
import type { MenuEntry } from '../../app/host/contract.ts'
import type { SelectionState } from '../editor/session.ts'

/** What stands at the pointer besides what the selection says of itself. */
export interface AtPointer {
  readonly selection: SelectionState
  /** A word no dictionary knows, and what may have been meant. */
  readonly misspelt: { readonly word: string; readonly meant: readonly string[] } | null
  readonly readOnly: boolean
  readonly mac: boolean
}

/** Entries that are no commands of the menu bar. */
export const OWN = {
  passage: 'Show the passage',
  'open-link': 'Open the link',
  unlink: 'Take the link away',
  'field-reset': 'Use the record’s value again',
} as const
export type OwnEntry = keyof typeof OWN

/** Begins the id of a word that may have been meant. */
export const WORD = 'word:'
export const LEAVE_WORD = 'leave-word'

/** What can be done at the pointer, nearest to it first. */
export function pageMenu({ selection, misspelt, readOnly, mac }: AtPointer): MenuEntry[] {
  const chosen = !selection.collapsed
  const command = (id: CommandId, off = false): MenuEntry[] => drawCommand(id, mac, off)
  const own = (id: OwnEntry): MenuEntry[] => [{ id, words: OWN[id] }]
  const write = (...entries: readonly MenuEntry[][]) => (readOnly ? [] : entries.flat())
  const groups: readonly MenuEntry[][] = [
    write(misspelt ? spelling(misspelt) : []),
    write(selection.suggestions.length > 0 ? [...command('accept'), ...command('reject')] : []),
    [
      ...(selection.citation.length > 0 ? own('passage') : []),
      ...write(selection.field?.edited ? own('field-reset') : []),
    ],
    selection.link === null
      ? []
      : [...own('open-link'), ...write(drawCommand('link', mac, false, 'Change the link…'), own('unlink'))],
    [
      ...write(command('cut', !chosen)),
      ...command('copy', !chosen),
      ...write(command('paste'), command('paste-plain')),
    ],
    chosen
      ? [
          ...command('comment'),
          ...write(selection.link === null ? command('link') : []),
          ...command('add-to-record'),
        ]
      : write(command('comment'), command('from-record'), command('footnote')),
    write(selection.inTable ? TABLE.flatMap((id) => command(id)) : []),
  ]
  return groups
    .filter((group) => group.length > 0)
    .flatMap((group, at) => group.map((entry, n) => (at > 0 && n === 0 ? { ...entry, group: true } : entry)))
}

const TABLE: readonly CommandId[] = [
  'row-above',
  'row-below',
  'column-left',
  'column-right',
  'row-delete',
  'column-delete',
  'table-delete',
]

function drawCommand(id: CommandId, mac: boolean, off: boolean, words?: string): MenuEntry[] {
  return COMMAND_LIST.filter((c) => c.id === id).map((c) => {
    const keys = keysOf(c, mac)
    return {
      id,
      words: words ?? c.words,
      ...(keys && { keys }),
      ...(isClipboard(c.role) && { role: c.role }),
      ...(off && { off }),
    }
  })
}

const isClipboard = (role: string | undefined): role is NonNullable<MenuEntry['role']> =>
  role === 'cut' || role === 'copy' || role === 'paste' || role === 'pasteAndMatchStyle'

function spelling({ word, meant }: NonNullable<AtPointer['misspelt']>): MenuEntry[] {
  const words: MenuEntry[] =
    meant.length > 0
      ? meant.map((m) => ({ id: WORD + m, words: m }))
      : [{ id: 'no-word', words: 'No suggestion', off: true }]
  return [...words, { id: LEAVE_WORD, words: `Leave “${word}” everywhere` }]
}
