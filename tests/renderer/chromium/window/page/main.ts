/// <reference types="vite/client" />
import '../../../../../renderer/no-eval.ts'
import type { Brief } from '../../../../../app/brief.ts'
import { readMarkdownFile } from '../../../../../app/brief-file.ts'
import { placeComments } from '../../../../../app/documents/place-comments.ts'
import { BriefError, type ErrorCode } from '../../../../../app/errors.ts'
import type { Answers, CallName, StartState } from '../../../../../app/host/contract.ts'
import type { Meeting } from '../../../../../app/meeting/meeting.ts'
import { readMeetingText } from '../../../../../app/meeting/read-meeting.ts'
import { readText, writeText } from '../../../../../app/note/text.ts'
import { newBrief, saveBrief } from '../../../../../app/pipeline.ts'
import { createMemoryHost, type MemoryHost, type MemorySetup } from '../../../../../renderer/host-memory.ts'
import { mount } from '../../../../../renderer/mount.tsx'
import { hasWorker } from '../../../../../renderer/review/pdf-file.ts'

/**
 * The window on a machine in memory. What only a machine can do is done by the test: it puts functions on the page
 * before it loads (`machinePreview`, `machineExport`), and states how the window starts in the address.
 */
interface Machine {
  readonly machinePreview?: (
    request: string,
  ) => Promise<{ pdf: string; pages: number; positions: Answers['preview']['positions'] }>
  readonly machineExport?: (request: string) => Promise<string>
  readonly machineStart?: Partial<StartState>
  readonly machineHolds?: readonly CallName[]
  readonly machineRefuses?: Parameters<Window['refuse']> | null
}
declare global {
  interface Window extends Machine {
    testHost: MemoryHost
    /** Whether the preview's pages are read in a worker. */
    hasPdfWorker: () => boolean
    policyViolations: string[]
    /** The next call of this name is refused in these words. */
    refuse: (call: CallName, code: ErrorCode, message: string, remedy: string) => void
    /** How often a page of the preview stood empty; counted by the test. */
    blankPages: number
    /** Drops files on the window. */
    dropFiles: (files: readonly File[]) => void
    /** Opens a text whose marks 1 to `threads` are each commented on at length. */
    openCommented: (text: string, threads: number) => void
    /** Opens a note on talks of which both sides gave an account. */
    openTwoSides: () => void
    /** The person will choose copies of the sample in which one wording stands for another, or a file of any text. */
    willChooseCopies: (
      copies: readonly {
        readonly name: string
        readonly from?: string
        readonly to?: string
        readonly text?: string
      }[],
    ) => void
    /** The next export does not end until the page is left. */
    holdExport: () => void
  }
}

window.policyViolations = []
document.addEventListener('securitypolicyviolation', (e) => {
  window.policyViolations.push(`${e.effectiveDirective} ${e.blockedURI} ${e.sample.slice(0, 80)}`)
})

const raw = <T extends string>(files: Record<string, unknown>): [T, string][] =>
  Object.entries(files).map(([path, text]) => [path.split('/').at(-1) as T, String(text)])
const templates = raw(
  import.meta.glob('../../../../../templates/*.md', { query: '?raw', import: 'default', eager: true }),
)
  .filter(([name]) => name !== 'README.md')
  .map(([name, text]) => ({ id: name.replace(/\.md$/, ''), text }))
const samples = new Map(
  raw(
    import.meta.glob('../../../../../templates/sample/*', { query: '?raw', import: 'default', eager: true }),
  ),
)

function sampleBrief(which: 'held' | 'planned'): Brief {
  const meeting = readMeetingText(samples.get(`${which}.json`) ?? '', `${which}.json`)
  const template = templates.find((t) => t.id === (which === 'held' ? 'briefing-note' : 'ministers-brief'))
  if (!template) throw new Error('The sample’s template is missing.')
  const sources = new Map([[`${which}.source.txt`, samples.get(`${which}.source.txt`) ?? '']])
  const { brief } = newBrief(
    { text: template.text, file: template.id },
    { meeting, sources },
    {
      head: {
        date: '2024-12-27',
        asOf: '2024-12-26',
        status: 'draft v1',
        number: 'EA/2024/118',
        copy: '1 of 3',
      },
    },
  )
  const comments = samples.get(`${which}.comments.json`)
  return comments === undefined ? brief : placeComments(brief, comments)
}

/** As many items, and as wordy, as a conference would leave. */
function longRecord(meeting: Meeting): Meeting {
  const wordy = (text: string | undefined, n: number) =>
    `${text ?? ''} This is item ${n}, and it goes on about its conditions, its exceptions and what was said of them on the way out.`
  const many = <T extends { id: string; text?: string }>(items: readonly T[] | undefined): T[] =>
    Array.from({ length: 8 }, (_, n) =>
      (items ?? []).map((item) => ({ ...item, id: `${item.id}-${n}`, text: wordy(item.text, n) })),
    ).flat()
  return {
    ...meeting,
    title: `${meeting.title}, with the delegations of four ministries, two agencies and the embassy, second day`,
    outcomes: many(meeting.outcomes),
    concerns: many(meeting.concerns),
  }
}

const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (c) => c.charCodeAt(0))
let held = false
const { machinePreview, machineExport, machineStart, machineHolds, machineRefuses } = window
const setup: MemorySetup = {
  templates,
  sample: (which) => saveBrief(sampleBrief(which)),
  ...(machineStart && { start: machineStart }),
  importSources: async (files) => {
    const [name = ''] = files.map((file) => file.name)
    const { meeting, sources } = sampleBrief(/planned/.test(name) ? 'planned' : 'held')
    const record = /long/.test(name) && meeting ? longRecord(meeting) : meeting
    return { meeting: record, sources: Object.fromEntries(sources), refused: [] }
  },
  ...(machinePreview && {
    preview: async (request) => {
      const { pdf, ...rest } = await machinePreview(JSON.stringify(request))
      return { ...rest, pdf: fromBase64(pdf) }
    },
  }),
  exported: async (request) => {
    if (held) await new Promise(() => {})
    const folder = (await machineExport?.(JSON.stringify(request))) ?? 'Outbox'
    const files = request.options.formats.map((f) => ({
      token: `exported-${f}`,
      name: `${request.name}.${f}`,
      size: 1,
    }))
    return { folder, files }
  },
}
window.testHost = createMemoryHost(setup)
for (const call of machineHolds ?? []) Object.assign(window.testHost, { [call]: () => new Promise(() => {}) })
window.hasPdfWorker = hasWorker
window.refuse = (call, code, message, remedy) =>
  window.testHost.refuse(call, new BriefError(code, message, remedy))
window.dropFiles = (files) => {
  const dataTransfer = new DataTransfer()
  for (const file of files) dataTransfer.items.add(file)
  document
    .querySelector('.start, .sheet')
    ?.dispatchEvent(new DragEvent('drop', { bubbles: true, dataTransfer }))
}
window.openCommented = (text, threads) => {
  const brief = readMarkdownFile(new TextEncoder().encode(text))
  const said =
    'Is this what their readout says? Ours has “took note of”, which is less. Ask post before it goes up.'
  const annotations = Array.from({ length: threads }, (_, n) => ({
    id: String(n + 1),
    kind: 'question' as const,
    author: 'Mara Lindqvist-Hallstrøm of the Legal Department',
    created: '2024-12-27T08:40:00Z',
    body: said,
    replies: [
      { id: `r${n}`, author: 'Jonas Weber', created: '2024-12-27T09:05:00Z', body: `Asked. ${said} ${said}` },
    ],
    anchor: { exact: `item ${n + 1}`, prefix: '', suffix: '', start: 0, end: 6 },
  }))
  const bytes = saveBrief({ ...brief, annotations })
  window.testHost.announce({
    kind: 'open',
    file: { token: 'a-commented-note', name: 'Commented.brief', bytes },
  })
}
window.openTwoSides = () => {
  const note = readMarkdownFile(
    new TextEncoder().encode(
      '# Talks\n\n## Agreed\n\nThe sides met.\n\n## Not agreed or left open\n\nNothing yet.\n',
    ),
  )
  const meeting: Meeting = {
    schema: 1,
    id: 'talks',
    title: 'Talks on the strait',
    status: 'held',
    start: '2025-02-03',
    topics: [{ id: 'ferry', title: 'The ferry line' }],
    participants: [{ id: 'brandt', name: 'Elsa Brandt', role: 'Minister' }],
    sources: [
      { id: 'ours', title: 'Our readout', whose: 'ours', file: 'ours.txt', published: '2025-02-03' },
      { id: 'theirs', title: 'Their readout', whose: 'theirs', file: 'theirs.txt', published: '2025-02-03' },
    ],
  }
  const sources = new Map([
    [
      'ours.txt',
      'Minister Brandt pledged that the ferry line would open within 30 days of the signing. The harbour tariff was not discussed by the two delegations.',
    ],
    [
      'theirs.txt',
      'Minister Brandt suggested that the ferry line would open within 90 days of the signing. Both sides praised the lighthouse keepers of the strait.',
    ],
  ])
  window.testHost.announce({
    kind: 'open',
    file: {
      token: 'talks-of-two-sides',
      name: 'Talks.brief',
      bytes: saveBrief({ ...note, meeting, sources }),
    },
  })
}
window.willChooseCopies = (copies) => {
  const sample = sampleBrief('held')
  const bytesOf = (from = '', to = '') => {
    const text = writeText(sample.note)
    return saveBrief({ ...sample, note: readText(from ? text.replace(from, () => to) : text) })
  }
  window.testHost.willChoose(
    copies.map(({ name, from, to, text }, at) => ({
      token: `chosen-copy-${at}`,
      name,
      bytes: text === undefined ? bytesOf(from, to) : new TextEncoder().encode(text),
    })),
  )
}
window.holdExport = () => {
  held = true
}
if (machineRefuses) window.refuse(...machineRefuses)
const root = document.getElementById('root')
if (root) mount(root, window.testHost)
