import { createEmptyHistoryState, registerHistory } from '@lexical/history'
import { registerRichText } from '@lexical/rich-text'
import {
  $getNodeByKey,
  CLEAR_HISTORY_COMMAND,
  HISTORIC_TAG,
  type LexicalEditor,
  mergeRegister,
  REDO_COMMAND,
  UNDO_COMMAND,
  type UpdateListenerPayload,
} from 'lexical'
import type { Note } from '../../app/note/note.ts'
import { suggestionIds } from '../../app/review/suggestions.ts'
import { $become } from './become.ts'
import { BlockIndex } from './block-index.ts'
import { $importBlock, $importPhrasing, $importTree, isFlow } from './bridge.ts'
import { $caretPlace } from './caret-place.ts'
import { COMMANDS } from './commands.ts'
import type { ShowField } from './field-forms.ts'
import { FindSession } from './find-session.ts'
import { registerFormatsGuard } from './formats-guard.ts'
import { Highlights } from './highlights.ts'
import { $insertBlocks, $insertInline } from './insert.ts'
import { LastWords } from './last-words.ts'
import { createLexicalEditor } from './lexical-editor.ts'
import { MarkIndex } from './mark-index.ts'
import { $markSelection, $unmark } from './marks.ts'
import { type ImageSource, showImagesFrom } from './nodes/image.ts'
import { showAuthorsFrom } from './nodes/show-suggestions.ts'
import { registerNormalForm } from './normal-form.ts'
import { PageView } from './page-view.ts'
import { registerClipboard } from './paste/clipboard.ts'
import { registerPointer } from './pointer.ts'
import { registerRemoval } from './remove-range.ts'
import { $selectionState, NO_SELECTION, sameSelection } from './selection-state.ts'
import type { EditorSession, SelectionState } from './session.ts'
import { registerShortcuts } from './shortcuts.ts'
import { registerStructure } from './structure.ts'
import { $selectedSuggestions } from './suggest/at-caret.ts'
import { SuggestionBook } from './suggest/book.ts'
import { registerSuggesting, SETTLES } from './suggest/register-suggesting.ts'
import { settledBlocks } from './suggest/settled-blocks.ts'
import { registerTables } from './table-keys.ts'
import { $textMap } from './text-map.ts'
import { ThreadKeeper } from './thread-keeper.ts'
import { registerTypingInValues } from './typing-in-values.ts'
import { registerTypingOver } from './typing-over.ts'
import { type Quotes, registerTypography } from './typography.ts'

export interface SessionOptions {
  /** What the page shows for an image's URL: a `blob:` URL, or null when the note does not hold it. */
  readonly imageUrl?: ImageSource
  /** Takes the bytes of a pasted image into the note and answers the URL it has there; null refuses it. */
  readonly onImage?: (bytes: Uint8Array, type: string) => Promise<string | null>
  readonly showField?: ShowField
  /** The quotation marks to set as they are typed; `off` leaves all signs as typed. */
  readonly quotes?: () => Quotes | null | 'off'
  /** Asked when a link is to be followed (Ctrl+click). */
  readonly onLink?: (url: string) => void
  /** Asked when a citation is clicked, or Enter is pressed on it. */
  readonly onCitation?: (evidence: readonly string[]) => void
}

/** The session with what the window around the page needs to draw it. */
export interface NoteSession extends EditorSession {
  readonly editor: LexicalEditor
  readonly options: SessionOptions
}

/** Tag of updates that bring a note in: they change nothing an analyst did. */
const LOAD = 'note-load'

export function createSession(options: SessionOptions = {}): NoteSession {
  const editor = createLexicalEditor()
  const blocks = new BlockIndex()
  const marks = new MarkIndex()
  const lastWords = new LastWords()
  const highlights = new Highlights(editor)
  const page = new PageView(editor)
  const history = createEmptyHistoryState()
  const threads = new ThreadKeeper(editor)
  const book = new SuggestionBook()
  const finding = new FindSession(editor, highlights)
  const changeListeners = new Set<(change: { readonly dirtyBlocks: readonly number[] }) => void>()
  const selectionListeners = new Set<(state: SelectionState) => void>()
  let note: Note = { head: {}, tree: { type: 'root', children: [] }, source: '' }
  let selection = NO_SELECTION
  /** Blocks changed since the listeners were last told. */
  let waiting = new Set<string>()
  let changed = false

  showAuthorsFrom(editor, (ids) => book.colourOf(ids))
  if (options.imageUrl !== undefined) showImagesFrom(editor, options.imageUrl)
  const read = <T>($read: () => T): T => editor.getEditorState().read($read)
  const update = ($update: () => void, tag?: string) =>
    editor.update($update, tag === undefined ? { discrete: true } : { discrete: true, tag })
  const annotated = () => read(() => marks.$annotated(blocks.$blocks().values()))

  const stop = mergeRegister(
    registerRichText(editor),
    registerTypingInValues(editor),
    registerRemoval(editor),
    registerTypingOver(editor),
    registerFormatsGuard(editor),
    registerHistory(editor, history, 1000),
    registerTables(editor),
    registerStructure(editor),
    registerNormalForm(editor),
    registerSuggesting(editor, book),
    registerShortcuts(editor),
    registerTypography(editor, options.quotes ?? (() => 'off')),
    typeof document === 'undefined' ? () => {} : registerInPage(),
    editor.registerUpdateListener(onUpdate),
  )

  function registerInPage(): () => void {
    return mergeRegister(
      registerPointer(editor, options),
      page.watch(),
      editor.registerRootListener(() => page.settleLength(read(() => blocks.$blocks().size))),
      registerClipboard(editor, { onImage: options.onImage }),
    )
  }

  /** The words that are looked for come into view; the caret and the focus stay, so that the next Enter finds too. */
  function showFound(): void {
    const hit = finding.current()
    if (hit !== null) page.show(hit)
  }

  function onUpdate(payload: UpdateListenerPayload): void {
    if (payload.tags.has(LOAD)) return
    if (payload.tags.has(HISTORIC_TAG)) threads.afterHistoric(payload.editorState, payload.prevEditorState)
    const { keys, order } = blocks.drop(payload)
    marks.drop(keys)
    lastWords.follow(payload.prevEditorState, keys)
    highlights.follow(keys)
    for (const key of keys) waiting.add(key)
    if (order) page.settleLength(read(() => blocks.$blocks().size))
    changed ||= order || keys.length > 0
    page.refresh()
    tellSelection()
    if (changed && !editor.isComposing()) tellChange()
  }

  function tellChange(): void {
    const keys = waiting
    waiting = new Set()
    changed = false
    const all = read(() => blocks.$blocks())
    const dirtyBlocks = [...keys].flatMap((key) => all.get(key)?.index ?? [])
    for (const listener of changeListeners) listener({ dirtyBlocks })
  }

  function tellSelection(): void {
    const now = read(() =>
      $selectionState(blocks.$blocks(), {
        canUndo: history.undoStack.length > 0,
        canRedo: history.redoStack.length > 0,
      }),
    )
    // The same object while it says the same: what is drawn from it is not drawn again on each key.
    if (!sameSelection(now, selection)) selection = now
    for (const listener of selectionListeners) listener(selection)
  }

  return {
    editor,
    options,

    load(next, suggestions = []) {
      note = next
      book.load(suggestions)
      waiting.clear()
      marks.clear()
      lastWords.clear()
      highlights.clear()
      // Before the blocks are there: a block that was drawn once stays in the browser's books for good.
      page.settleLength(next.tree.children.length)
      let origins: ReturnType<typeof $importTree> = new Map()
      update(() => {
        origins = $importTree(next.tree)
      }, LOAD)
      blocks.load(origins)
      read(() => threads.$load())
      editor.dispatchCommand(CLEAR_HISTORY_COMMAND, undefined)
      // What was loaded is what the first undo goes back to.
      history.current = { editor, editorState: editor.getEditorState() }
      page.refresh()
      page.settleLength(read(() => blocks.$blocks().size))
    },

    current() {
      const children = read(() => blocks.$tree())
      // The same note while it says the same: what was worked out of it need not be worked out again.
      if (note.tree.children !== children) note = { ...note, tree: { type: 'root', children } }
      return note
    },

    onChange(listener) {
      changeListeners.add(listener)
      return () => changeListeners.delete(listener)
    },
    onSelection(listener) {
      selectionListeners.add(listener)
      return () => selectionListeners.delete(listener)
    },
    selection: () => selection,
    caret: () => read(() => $caretPlace(blocks.$blocks())),
    textAt: ({ block, start, end }) =>
      read(() => {
        const key = blocks.$keyAt(block)
        const node = key === null ? null : $getNodeByKey(key)
        return node === null ? '' : $textMap(node).text.slice(start, end)
      }),

    insert({ phrasing, blocks: added }) {
      update(() => {
        if (phrasing !== undefined && phrasing.length > 0) $insertInline($importPhrasing(phrasing))
        if (added !== undefined && added.length > 0) $insertBlocks(added.flatMap((md) => $importBlock(md)))
      }, 'history-push')
    },

    become(tree) {
      const written = read(() => blocks.$written())
      update(() => $become(tree.children.filter(isFlow), written), 'history-push')
    },

    run(command, value) {
      // Undo swaps the whole state, which cannot be done from within an update.
      if (command === 'undo') return editor.dispatchCommand(UNDO_COMMAND, undefined)
      if (command === 'redo') return editor.dispatchCommand(REDO_COMMAND, undefined)
      let done = false
      update(() => {
        done = COMMANDS[command]({ editor, showField: options.showField ?? (() => null) }, value)
      })
      return done
    },

    lastStep: () => history.undoStack.at(-1) ?? null,

    focus: () => page.focus(),

    annotate(id) {
      let done = false
      update(() => {
        done = $markSelection(id)
      }, 'history-merge')
      if (done) threads.add(id)
      return done
    },
    unannotate(id) {
      threads.remove(id)
      update(() => $unmark(id), 'history-merge')
    },
    annotated,
    lastWords: (id) => lastWords.get(id),
    suggestAs: (author) => book.suggestAs(author),
    suggestions: () => {
      const children = read(() => blocks.$tree())
      return book.among(suggestionIds({ type: 'root', children }))
    },
    settle(ids, decision) {
      const chosen = new Set(ids)
      const written = read(() => blocks.$written())
      const before = [...written.values()].flat()
      if (!suggestionIds({ type: 'root', children: before }).some((id) => chosen.has(id))) return false
      const after = settledBlocks(before, (id) => (chosen.has(id) ? decision : 'keep'))
      editor.update(() => $become(after.filter(isFlow), written), {
        discrete: true,
        tag: [SETTLES, 'history-push'],
      })
      return true
    },
    selectedSuggestions: () => read($selectedSuggestions),
    activateSuggestion: (id) => page.activateSuggestion(id),
    activate: (id) => page.activate(id),

    find: (query) => finding.find(query),
    findStep: (direction) => {
      const found = finding.step(direction)
      showFound()
      return found
    },
    replace: (text, all) => {
      const replaced = finding.replace(text, all)
      if (!all) showFound()
      return replaced
    },
    selectFound: () => {
      const hit = finding.current()
      if (hit !== null) page.reveal(hit)
    },
    endFind: () => finding.end(),

    highlight(name, ranges) {
      const keyed = read(() =>
        ranges.flatMap(({ block, start, end }) => {
          const key = blocks.$keyAt(block)
          return key === null ? [] : [{ key, start, end }]
        }),
      )
      highlights.set(name, keyed)
    },

    blockTops: () => page.tops(read(() => blocks.$blocks()).values()),

    show({ block, start, end }) {
      const key = read(() => blocks.$keyAt(block))
      if (key !== null) page.show({ key, start, end })
    },

    reveal({ block, start, end }) {
      const key = read(() => blocks.$keyAt(block))
      if (key !== null) page.reveal({ key, start: start ?? 0, end: end ?? start ?? 0 })
    },

    destroy() {
      highlights.clear()
      changeListeners.clear()
      selectionListeners.clear()
      stop()
      if (typeof document !== 'undefined') editor.setRootElement(null)
    },
  }
}
