import type { IForbiddenRuleType } from 'dependency-cruiser'

/** Who may import whom: the data's way, from `meeting` and `note` to `export`; the shells stand outside. */
interface Room {
  readonly name: string
  readonly path: string
  /** Rooms it may use, besides itself. */
  readonly uses: readonly string[]
  readonly why: string
}

const APP_ROOT = '^app/(errors|globals\\.d|month-names)\\.ts$'
const OUTSIDE = {
  electron: '(^|node_modules/)electron(/|$)',
  lexical: '(^|node_modules/)(@lexical|lexical)(/|$)',
  react: '(^|node_modules/)(react|react-dom|react-aria-components)(/|$)',
}

export const ROOMS: readonly Room[] = [
  { name: 'meeting', path: '^app/meeting/', uses: [], why: 'A record knows nothing of notes.' },
  { name: 'note', path: '^app/note/', uses: [], why: 'A note knows nothing of records: it is Markdown.' },
  {
    name: 'template',
    path: '^app/template/',
    uses: ['meeting', 'note', 'profile'],
    why: 'Filling joins a record to a note.',
  },
  {
    name: 'review',
    path: '^app/review/',
    uses: ['meeting', 'note'],
    why: 'Review reads the note and what it stands on.',
  },
  {
    name: 'export',
    path: '^app/export/',
    uses: ['note', 'review', 'profile'],
    why: 'By then the note is complete; the record stays behind.',
  },
  {
    name: 'host',
    path: '^app/host/',
    uses: ['meeting', 'note', 'export', 'profile'],
    why: 'The contract knows types and ports only.',
  },
  { name: 'profile', path: '^app/profile\\.ts$', uses: [], why: 'Settings depend on nothing.' },
  {
    name: 'core',
    path: '^app/(pipeline|brief|brief-file|refresh-brief|refresh-decisions|merge-briefs)\\.ts$',
    uses: ['meeting', 'note', 'template', 'review', 'export', 'profile', 'host'],
    why: 'The flow knows every stage.',
  },
  {
    name: 'documents',
    path: '^app/documents/',
    uses: ['core', 'note', 'review', 'export'],
    why: 'Files of other programs become notes; it knows every part a note has.',
  },
  {
    name: 'disk',
    path: '^app/disk/',
    uses: ['core', 'meeting', 'note', 'export', 'host', 'profile'],
    why: 'The only code that touches files.',
  },
  {
    name: 'cli',
    path: '^app/cli/',
    uses: ['core', 'meeting', 'note', 'template', 'review', 'export', 'host', 'profile', 'disk', 'documents'],
    why: 'A thin shell over the flow.',
  },
  {
    name: 'electron',
    path: '^electron/',
    uses: [
      'core',
      'meeting',
      'note',
      'template',
      'review',
      'export',
      'host',
      'profile',
      'disk',
      'cli',
      'documents',
    ],
    why: 'Wiring of the machine; it never draws.',
  },
  {
    name: 'renderer',
    path: '^renderer/',
    uses: ['core', 'meeting', 'note', 'template', 'review', 'export', 'host', 'profile', 'documents'],
    why: 'The window asks the machine through the contract only.',
  },
]

const pathOf = (name: string): string => ROOMS.find((r) => r.name === name)?.path ?? APP_ROOT
const inTree = '^(app|electron|renderer|templates|tests)/'

const stageRules: IForbiddenRuleType[] = ROOMS.map((room) => ({
  name: `${room.name}-imports`,
  comment: room.why,
  severity: 'error',
  from: { path: room.path },
  to: { path: inTree, pathNot: [room.path, APP_ROOT, ...room.uses.map(pathOf)] },
}))

const PURE = '^app/(?!disk/|cli/)'

export const ROOM_RULES: IForbiddenRuleType[] = [
  ...stageRules,
  {
    name: 'core-is-pure',
    comment:
      'The core runs in a window, a worker and on the command line: no Node, no Electron, no React, no Lexical.',
    severity: 'error',
    from: { path: PURE },
    to: { path: `${OUTSIDE.electron}|${OUTSIDE.lexical}|${OUTSIDE.react}|^node:` },
  },
  {
    name: 'core-without-node',
    comment: 'node:* stays in disk and cli.',
    severity: 'error',
    from: { path: PURE },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'shells-know-no-window',
    comment: 'disk, cli and electron never draw.',
    severity: 'error',
    from: { path: '^(app/disk|app/cli|electron)/' },
    to: { path: `${OUTSIDE.lexical}|${OUTSIDE.react}` },
  },
  {
    name: 'only-electron-knows-electron',
    comment: 'Even types of Electron stay in its room.',
    severity: 'error',
    from: { path: '^(app|renderer)/' },
    to: { path: OUTSIDE.electron },
  },
  {
    name: 'window-without-node',
    comment: 'The page has no powers.',
    severity: 'error',
    from: { path: '^renderer/', pathNot: '^renderer/vite\\.config\\.ts$' },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'no-cycles',
    comment: 'Code reads in one direction; a cycle of types is a cycle.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
]
