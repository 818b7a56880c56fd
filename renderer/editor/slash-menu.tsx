import {
  $getNodeByKey,
  $isTextNode,
  COMMAND_PRIORITY_CRITICAL,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  mergeRegister,
} from 'lexical'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import type { NoteSession } from './create-session.ts'
import { matching, type SlashItem } from './slash-items.ts'
import { type SlashQuery, type SlashWatch, watchSlash } from './slash-query.ts'

interface SlashMenuProps {
  readonly session: NoteSession
  readonly items: readonly SlashItem[]
}

/** The list under a typed `/`: what can be put here, narrowed by what is typed on. */
export function SlashMenu({ session, items }: SlashMenuProps) {
  const { editor } = session
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const [query, setQuery] = useState<SlashQuery | null>(null)
  const [at, setAt] = useState(0)
  const shown = useMemo(() => (query === null ? [] : matching(items, query.text)), [items, query])
  const open = query !== null && shown.length > 0
  const chosen = Math.min(at, Math.max(0, shown.length - 1))

  const watch = useRef<SlashWatch>(null)

  useEffect(() => {
    watch.current = watchSlash(editor, (next) => {
      setQuery(next)
      setAt(0)
    })
    return watch.current.stop
  }, [editor])

  useEffect(() => {
    if (!open || query === null) return
    const step = (by: number) => (event: KeyboardEvent) => {
      event.preventDefault()
      setAt((chosen + by + shown.length) % shown.length)
      return true
    }
    const choose = (event: KeyboardEvent | null) => {
      const item = shown[chosen]
      if (item === undefined || event?.shiftKey === true) return false
      event?.preventDefault()
      watch.current?.dismiss()
      run(session, query, item)
      return true
    }
    return mergeRegister(
      editor.registerCommand(KEY_ARROW_DOWN_COMMAND, step(1), COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(KEY_ARROW_UP_COMMAND, step(-1), COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(KEY_ENTER_COMMAND, choose, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(KEY_TAB_COMMAND, choose, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(
        KEY_ESCAPE_COMMAND,
        (event) => {
          event.preventDefault()
          watch.current?.dismiss()
          return true
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
    )
  }, [editor, open, query, shown, chosen, session])

  // The caret stays in the text; the text tells a screen reader which entry is current.
  useEffect(() => {
    const root = editor.getRootElement()
    if (root === null || !open) return
    root.setAttribute('aria-controls', id)
    root.setAttribute('aria-activedescendant', `${id}-${chosen}`)
    return () => {
      root.removeAttribute('aria-controls')
      root.removeAttribute('aria-activedescendant')
    }
  }, [editor, id, open, chosen])

  useEffect(() => {
    if (!open || list.current === null) return
    putUnderCaret(list.current)
    list.current.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  })

  if (!open || query === null) return null
  return (
    <div ref={list} id={id} className="slash-menu" role="listbox" aria-label="Put here" tabIndex={-1}>
      {shown.map((item, index) => (
        <div
          key={item.id}
          id={`${id}-${index}`}
          className="slash-item"
          role="option"
          aria-selected={index === chosen}
          tabIndex={-1}
          onPointerMove={() => setAt(index)}
          onPointerDown={(event) => {
            event.preventDefault()
            watch.current?.dismiss()
            run(session, query, item)
          }}
        >
          <span className="slash-words">{item.words}</span>
          {item.detail !== undefined && <span className="slash-detail">{item.detail}</span>}
        </div>
      ))}
    </div>
  )
}

/** Takes the typed `/…` away, then does what was chosen. */
function run(session: NoteSession, query: SlashQuery, item: SlashItem): void {
  session.editor.update(
    () => {
      const node = $getNodeByKey(query.key)
      if ($isTextNode(node)) node.spliceText(query.start, query.text.length + 1, '', true)
    },
    { discrete: true },
  )
  item.run(session)
  session.focus()
}

function putUnderCaret(menu: HTMLElement): void {
  const selection = document.getSelection()
  if (selection === null || selection.rangeCount === 0) return
  const caret = selection.getRangeAt(0).getBoundingClientRect()
  const { offsetHeight: height, offsetWidth: width } = menu
  const below = caret.bottom + 6
  const top = below + height > window.innerHeight ? Math.max(8, caret.top - height - 6) : below
  menu.style.setProperty('top', `${top}px`)
  menu.style.setProperty('left', `${Math.max(8, Math.min(caret.left, window.innerWidth - width - 8))}px`)
}
