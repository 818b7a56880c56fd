import { useMemo, useState } from 'react'
import {
  Autocomplete,
  Dialog,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components'
import { COMMAND_LIST } from '../../app/host/commands.ts'
import { canRun, runCommand } from '../keys/run-command.ts'
import { sayKeys } from '../keys/say-keys.ts'
import { useDesk, useDeskState } from '../state/use-desk.tsx'
import { ScrollArea } from '../ui/scroll-area.tsx'
import './palette.css'

/** How well a command answers what was typed: 0 not at all, higher is better. Every word typed must occur. */
export function fits(words: string, query: string): number {
  const text = words.toLocaleLowerCase()
  const asked = query.toLocaleLowerCase().trim()
  if (asked === '') return 1
  if (text.startsWith(asked)) return 3
  const parts = text.split(/[\s:]+/)
  return asked.split(/\s+/).every((a) => parts.some((p) => p.startsWith(a)))
    ? 2
    : asked.split(/\s+/).every((a) => text.includes(a))
      ? 1
      : 0
}

/** Every command by its words. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const desk = useDesk()
  const mac = useDeskState((s) => s.platform === 'darwin')
  const [query, setQuery] = useState('')
  const found = useMemo(
    () =>
      COMMAND_LIST.filter((c) => !('role' in c && c.role) && c.id !== 'palette' && canRun(desk, c.id))
        .map((c) => ({ c, score: fits(`${c.words} ${c.menu}`, query) }))
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score)
        .map(({ c }) => c),
    [desk, query],
  )
  const run = (key: unknown) => {
    const command = COMMAND_LIST.find((c) => c.id === key)
    if (!command) return
    onClose()
    // The page has the focus again before the command acts on its selection.
    requestAnimationFrame(() => runCommand(desk, command.id))
  }
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(open) => !open && onClose()}
      className="palette-overlay"
    >
      <Modal className="palette">
        <Dialog aria-label="All commands" className="palette-dialog">
          <Autocomplete inputValue={query} onInputChange={setQuery} disableAutoFocusFirst={false}>
            <SearchField autoFocus className="palette-search">
              <Label className="visually-hidden">Find a command</Label>
              <Input placeholder="What do you want to do?" />
            </SearchField>
            <ScrollArea className="palette-scroll" label="Commands found">
              <ListBox
                aria-label="Commands"
                className="palette-list"
                onAction={run}
                renderEmptyState={() => <p className="palette-none">No command of that name.</p>}
              >
                {found.map((c) => (
                  <ListBoxItem key={c.id} id={c.id} textValue={c.words} className="palette-item">
                    <span>{c.words.replace('…', '')}</span>
                    <span className="palette-menu">{c.menu}</span>
                    <kbd>{sayKeys(c.id, mac)}</kbd>
                  </ListBoxItem>
                ))}
              </ListBox>
            </ScrollArea>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
