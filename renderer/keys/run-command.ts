import type { CommandId } from '../../app/host/commands.ts'
import { COMMAND_LIST } from '../../app/host/commands.ts'
import { stopComparing } from '../compare/comparing.ts'
import { stepChange } from '../compare/step-change.ts'
import type { EditorCommand } from '../editor/session.ts'
import { stepFound } from '../find/step-found.ts'
import { insertImage } from '../layout/insert-image.ts'
import { printNote } from '../print/print-note.ts'
import { checkNote } from '../review/check-note.ts'
import { decideAll, decideByAuthor, decideHere, decideSelected, stepSuggestion } from '../review/decide.ts'
import { citeBest } from '../review/evidence/cite-best.ts'
import { stepNeed } from '../review/go-to-need.ts'
import { settleThread, stepThread } from '../review/go-to-thread.ts'
import { addFromSelection } from '../settle/add-item.ts'
import type { Desk } from '../state/desk.ts'
import type { LeftTab, RightTab } from '../state/desk-state.ts'
import { focusArea } from './focus-area.ts'

/** Commands the editor does itself, by the name it knows them by. */
const EDITOR: Partial<Record<CommandId, EditorCommand>> = {
  undo: 'undo',
  redo: 'redo',
  'select-all': 'select-all',
  footnote: 'footnote',
  table: 'table',
  rule: 'rule',
  'row-above': 'table-row-above',
  'row-below': 'table-row-below',
  'column-left': 'table-column-left',
  'column-right': 'table-column-right',
  'row-delete': 'table-row-delete',
  'column-delete': 'table-column-delete',
  'table-delete': 'table-delete',
  bold: 'bold',
  italic: 'italic',
  strike: 'strike',
  code: 'code',
  'clear-formatting': 'clear-formatting',
  paragraph: 'paragraph',
  'heading-1': 'heading-1',
  'heading-2': 'heading-2',
  'heading-3': 'heading-3',
  quote: 'quote',
  withhold: 'withhold',
  'move-up': 'move-up',
  'move-down': 'move-down',
  'bullet-list': 'bullet-list',
  'number-list': 'number-list',
  'task-list': 'task-list',
}

/** Commands that change or search the page. */
const isOfThePage = (id: CommandId): boolean =>
  COMMAND_LIST.some((c) => c.id === id && ['Edit', 'Insert', 'Format'].includes(c.menu))

export const isEditorCommand = (id: CommandId): boolean => id in EDITOR

/** Whether the command can be run as things stand. */
export function canRun(desk: Desk, id: CommandId): boolean {
  const command = COMMAND_LIST.find((c) => c.id === id)
  return Boolean(command && (!command.note || desk.store.getState().open))
}

/** Runs a command, whoever asked: key, menu, palette or button. */
/** A note is open that no record stands behind. */
const standsAlone = (desk: Desk): boolean => {
  const { open, meeting } = desk.store.getState()
  return open !== null && meeting === null
}

export function runCommand(desk: Desk, id: CommandId): void {
  if (!canRun(desk, id)) return
  const { store, documents, threads } = desk
  const editorCommand = EDITOR[id]
  // The list and the record have an undo of their own: what is done there leaves the words alone.
  if ((id === 'undo' || id === 'redo') && document.activeElement?.closest('[data-record-undo]')) {
    desk.record[id]()
    return
  }
  const { comparing } = store.getState()
  // Where a comparison lies over the page, what is asked of the page brings it back: what nobody sees is not changed.
  if (comparing && isOfThePage(id)) {
    stopComparing(desk)
    return
  }
  // A decision on a sentence is a step of the note's history, undone in its turn.
  if ((id === 'undo' || id === 'redo') && desk.decisions[id]()) return
  if (editorCommand) {
    desk.session()?.run(editorCommand)
    return
  }
  const left = (leftTab: LeftTab) => store.setState({ leftTab, leftShown: true })
  const right = (rightTab: RightTab) => store.setState({ rightTab, rightShown: true })
  const zoom = (by: number) =>
    store.setState((s) => ({ zoom: Math.min(2, Math.max(0.7, Math.round((s.zoom + by) * 10) / 10)) }))
  const runs: Partial<Record<CommandId, () => void>> = {
    new: () => documents.leaving(() => desk.show({ kind: 'new' })),
    open: () => documents.leaving(() => void documents.choose()),
    'open-recent': () => desk.show({ kind: 'recent' }),
    // Beside a note that stands on no record, sources are added; otherwise they begin another note.
    sources: () =>
      standsAlone(desk) ? desk.show({ kind: 'new' }) : documents.leaving(() => desk.show({ kind: 'new' })),
    sample: () => documents.leaving(() => void documents.openSample('held')),
    save: () => void documents.save(),
    'save-as': () => void documents.saveAs(),
    export: () => desk.show({ kind: 'export' }),
    // What stops an export stops the printer: the sheet asks for the reason.
    print: () =>
      store.getState().findings.some((f) => f.stops) ? desk.show({ kind: 'export' }) : void printNote(desk),
    profile: () => desk.show({ kind: 'profile' }),
    'close-note': () => documents.leaving(documents.close),
    find: () => store.setState({ find: 'find' }),
    replace: () => store.setState({ find: 'replace' }),
    'find-next': () => stepFound(desk, 1),
    'find-previous': () => stepFound(desk, -1),
    comment: () => {
      if (!threads.draft()) desk.say('Put the caret into the words you want to comment on, or select them.')
    },
    link: () => desk.show({ kind: 'link' }),
    'from-record': () => {
      left('meeting')
      focusArea('left', '.record-search input')
    },
    'add-to-record': () => addFromSelection(desk),
    image: () => void insertImage(desk),
    check: () => void checkNote(desk),
    spelling: () => desk.show({ kind: 'spelling' }),
    suggest: () => desk.suggestions.toggle(),
    accept: () => decideHere(desk, 'accept'),
    reject: () => decideHere(desk, 'reject'),
    'next-suggestion': () => stepSuggestion(desk, 1),
    'previous-suggestion': () => stepSuggestion(desk, -1),
    'accept-selected': () => decideSelected(desk, 'accept'),
    'reject-selected': () => decideSelected(desk, 'reject'),
    'accept-author': () => decideByAuthor(desk, 'accept'),
    'reject-author': () => decideByAuthor(desk, 'reject'),
    'accept-all': () => decideAll(desk, 'accept'),
    'reject-all': () => decideAll(desk, 'reject'),
    'show-both': () => store.setState({ showing: 'both' }),
    'show-final': () => store.setState({ showing: 'final' }),
    'show-original': () => store.setState({ showing: 'original' }),
    'next-need': () => (comparing ? stepChange(desk, 1) : stepNeed(desk, 1)),
    'previous-need': () => (comparing ? stepChange(desk, -1) : stepNeed(desk, -1)),
    compare: () => desk.show({ kind: 'compare' }),
    merge: () => desk.show({ kind: 'merge' }),
    'next-thread': () => stepThread(desk, 1),
    'previous-thread': () => stepThread(desk, -1),
    'settle-thread': () => settleThread(desk),
    outline: () => left('outline'),
    meeting: () => left('meeting'),
    'source-texts': () => left('sources'),
    needs: () => right('needs'),
    evidence: () => right('evidence'),
    coverage: () => desk.show({ kind: 'coverage' }),
    readouts: () => desk.show({ kind: 'readouts' }),
    'cite-best': () => void citeBest(desk),
    comments: () => right('comments'),
    preview: () => right('preview'),
    history: () => right('history'),
    head: () => store.setState((s) => ({ headShown: !s.headShown })),
    'next-rail': () => focusArea('next'),
    'previous-rail': () => focusArea('previous'),
    'left-rail': () => store.setState((s) => ({ leftShown: !s.leftShown })),
    'right-rail': () => store.setState((s) => ({ rightShown: !s.rightShown })),
    'zoom-in': () => zoom(0.1),
    'zoom-out': () => zoom(-0.1),
    'zoom-reset': () => store.setState({ zoom: 1 }),
    'theme-light': () => desk.setTheme('light'),
    'theme-dark': () => desk.setTheme('dark'),
    'theme-system': () => desk.setTheme('system'),
    palette: () => desk.show({ kind: 'palette' }),
    keys: () => desk.show({ kind: 'keys' }),
    licences: () => void desk.host.openLicences().catch(desk.fail),
  }
  runs[id]?.()
}
