import { COMMAND_LIST, keysOf, MENUS } from '../../app/host/commands.ts'
import { useDeskState } from '../state/use-desk.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { sayKeys } from './say-keys.ts'
import './keys-sheet.css'

/** Keys of places rather than commands. */
const ELSEWHERE = [
  ['Put something in', '/'],
  ['Keep a comment or a reply', 'Ctrl+Enter'],
  ['Out of a card, a bar or a sheet', 'Esc'],
  ['From comment to comment', '↑ ↓'],
] as const

/** Every key of the window on one sheet. */
export function KeysSheet({ onClose }: { readonly onClose: () => void }) {
  const mac = useDeskState((s) => s.platform === 'darwin')
  const groups = MENUS.map((menu) => ({
    menu,
    commands: COMMAND_LIST.filter((c) => c.menu === menu && keysOf(c, mac)),
  })).filter((g) => g.commands.length > 0)
  return (
    <Sheet title="Keys" width="wide" onClose={onClose}>
      <div className="keys">
        {groups.map(({ menu, commands }) => (
          <section key={menu}>
            <h3>{menu}</h3>
            <dl>
              {commands.map((c) => (
                <div key={c.id}>
                  <dt>{c.words.replace('…', '')}</dt>
                  <dd>{sayKeys(c.id, mac)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <section>
          <h3>In the page and in cards</h3>
          <dl>
            {ELSEWHERE.map(([words, keys]) => (
              <div key={words}>
                <dt>{words}</dt>
                <dd>{mac ? keys.replace('Ctrl+', '⌘') : keys}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </Sheet>
  )
}
