import { Ellipsis } from 'lucide-react'
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { accept, edit, remove, retarget } from '../settle/settle.ts'
import { useDesk } from '../state/use-desk.tsx'
import type { Card } from './cards.ts'

/** What can be done with an item of the record itself. */
export function CardMore({ card }: { readonly card: Card }) {
  const desk = useDesk()
  const runs = {
    accept: () => accept(desk, card.ref),
    edit: () => edit(desk, card.ref, 'record'),
    retarget: () => retarget(desk, card.ref),
    remove: () => remove(desk, card.ref),
  }
  return (
    <MenuTrigger>
      <AriaButton
        className="icon-button card-insert card-more"
        aria-label={`Change this item: ${card.text.slice(0, 80)}`}
      >
        <Ellipsis size={16} aria-hidden />
      </AriaButton>
      <Popover className="menu-popover" placement="bottom end" offset={2}>
        <Menu
          className="menu"
          aria-label="Change this item"
          onAction={(key) => Object.entries(runs).find(([name]) => name === key)?.[1]()}
        >
          {!card.settled && (
            <MenuItem id="accept" className="menu-item">
              Accept as it stands
            </MenuItem>
          )}
          <MenuItem id="edit" className="menu-item">
            Edit…
          </MenuItem>
          <MenuItem id="retarget" className="menu-item">
            Choose its passage…
          </MenuItem>
          <MenuItem id="remove" className="menu-item">
            Remove
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
