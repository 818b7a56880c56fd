import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Gold } from './score.ts'

const HERE = import.meta.dirname

/** Texts written, with their gold, before any rule had seen them; what the first look at each lot gave. */
export interface Lot {
  readonly title: string
  /** F1, or recall where it is marked so, of the rules as they then stood. The texts are no longer unseen. */
  readonly firstLook: string
  readonly names: readonly string[]
}

export const LOTS: readonly Lot[] = [
  {
    title: 'held out from the first rules',
    firstLook:
      'quotations 0.94, with speaker 0.94, participants 0.91, dates 0.98, commitments recall 0.77, concerns recall 1.00',
    names: ['readout-jakarta', 'minutes', 'think-tank', 'hansard', 'relayed', 'zhongwen-baodao', 'page'],
  },
  {
    title: 'second lot: thirteen other genres',
    firstLook:
      'quotations 0.89, with speaker 0.61, participants 0.53, dates 0.87, commitments recall 0.73, concerns recall 0.69',
    names: [
      'wire-mackerel',
      'tokyo-desk',
      'guardian-dam',
      'state-readout',
      'eeas-readout',
      'communique',
      'presser',
      'council-minutes',
      'gaimusho',
      'waijiaobu',
      'un-summary',
      'report-mail',
      'scmp-chips',
    ],
  },
  {
    title: 'third lot',
    firstLook:
      'quotations 0.92, with speaker 0.69, participants 0.72, dates 0.93, commitments recall 0.76, concerns recall 0.71',
    names: ['reuters-lithium', 'bbc-border', 'elysee', 'briefing-qa', 'g7-chair', 'yomi', 'guancha'],
  },
  {
    title: 'fourth lot',
    firstLook:
      'quotations 0.96, with speaker 0.63, participants 0.58, dates 0.93, commitments recall 0.58, concerns recall 0.71',
    names: [
      'afp-truce',
      'mofa-english',
      'mea-brief',
      'agenda',
      'trilateral',
      'cna-taiwan',
      'kaiken',
      'live-analysis',
    ],
  },
  {
    title: 'fifth lot',
    firstLook:
      'quotations 1.00, with speaker 1.00, participants 0.89, dates 1.00, commitments recall 1.00, concerns recall 1.00',
    names: ['peru', 'hungary', 'gulf'],
  },
  {
    title: 'sixth lot: what eighty public texts, kept elsewhere, had shown to be misread',
    firstLook:
      'quotations 0.60, with speaker 0.15, participants 0.50, dates 0.83, commitments recall 0.50, concerns recall 0.50',
    names: [
      'parish-minutes',
      'ministry-said',
      'state-visit',
      'two-presidents',
      'elect',
      'to-sign',
      'gewest',
      'ferry-call',
    ],
  },
]

export interface Text {
  readonly name: string
  readonly file: string
  readonly bytes: Uint8Array
  readonly gold: Gold
}

/** Every text of the benchmark with its gold. */
export function texts(): Text[] {
  const files = readdirSync(join(HERE, 'texts')).sort()
  return files.map((file) => {
    const name = file.replace(/\.\w+$/, '')
    const gold: Gold = JSON.parse(readFileSync(join(HERE, 'gold', `${name}.json`), 'utf8'))
    return { name, file, bytes: new Uint8Array(readFileSync(join(HERE, 'texts', file))), gold }
  })
}
