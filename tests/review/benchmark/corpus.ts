import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A true note and the source it was written over; both of our own wording but for the seed article, where it is at hand. */
export interface Pair {
  readonly name: string
  readonly note: string
  readonly sources: ReadonlyMap<string, string>
  readonly people: readonly string[]
}

const folder = join(import.meta.dirname, 'texts')
const SEED = join(
  import.meta.dirname,
  '..',
  '..',
  '..',
  '..',
  'shared',
  'seed',
  'china-japan-security-talks.txt',
)

/** Those whose words the texts quote, by family name: to be swapped for one another. */
const PEOPLE: Readonly<Record<string, readonly string[]>> = {
  '01': ['Ms Halvorsen', 'Mr Barreto'],
  '02': ['Mr Sarymov', 'Ms Dorsk'],
  '03': ['Mr Lenz', 'Ms Achter'],
  '04': ['Ms Quist', 'Mr Vass'],
  '05': ['Mr Okello', 'Ms Tofte'],
  '07': ['Mr Brandauer', 'Ms Marchetti'],
  '08': ['Admiral de Wit', 'General Lindqvist'],
  '09': ['Mr Mwangi', 'Ms Solano'],
  '10': ['Mr Sund', 'Ms Novak'],
  'wire-mackerel': ['Minister Sigurdsson', 'Mr Bakken'],
  'tokyo-desk': ['Ms Lontoc', 'Mr Gao'],
  'eeas-readout': ['Ms Lindholm', 'Mr Beridze'],
  'scmp-chips': ['Mr Lu', 'Ms van der Wal', 'Professor Ren'],
  'reuters-lithium': ['minister Quispe', 'Minister Vogel', 'Mr Quispe'],
  'bbc-border': ['President Kamau', 'Ms Mollel'],
  yomi: ['桜井首相', '尹大統領'],
  waijiaobu: ['陈志远', '莫雷诺'],
  guancha: ['王立明', '席尔瓦'],
  gaimusho: ['小田島大臣', 'トンプソン大臣'],
  'mea-brief': ['Mr Deshmukh', 'Ms Carrick'],
  'briefing-qa': ['Ms Wen', 'Mr Qureshi'],
  'cna-taiwan': ['林佳蓉', '諾瓦克'],
  seed: ['Premier Li Qiang', 'Wang Yi', 'Mr Iwaya'],
}

export const seedIsHere = existsSync(SEED)

/** Texts of the drafting benchmark that notes were written over as well. */
const DRAFTED = join(import.meta.dirname, '..', '..', 'meeting', 'importers', 'scorer', 'texts')

function sourceOf(name: string): string {
  if (name === 'seed') return readFileSync(SEED, 'utf8')
  const own = join(folder, `${name}.source.txt`)
  return readFileSync(existsSync(own) ? own : join(DRAFTED, `${name}.txt`), 'utf8')
}

export function corpus(): readonly Pair[] {
  const read = (name: string) => readFileSync(join(folder, name), 'utf8')
  return readdirSync(folder)
    .filter((f) => f.endsWith('.note.md'))
    .map((f) => f.slice(0, -'.note.md'.length))
    .filter((name) => name !== 'seed' || seedIsHere)
    .sort()
    .map((name) => {
      const source = sourceOf(name)
      return {
        name,
        note: quoteFrom(source, read(`${name}.note.md`)),
        sources: new Map([[name, source]]),
        people: PEOPLE[name] ?? [],
      }
    })
}

/** `{{first words … last words}}` stands for that passage of the source, whose sentences are not ours to keep. */
const quoteFrom = (source: string, note: string): string =>
  note.replace(/\{\{(.+?) … (.+?)\}\}/g, (_, first: string, last: string) => {
    const start = source.indexOf(first)
    return source.slice(start, source.indexOf(last, start) + last.length)
  })
