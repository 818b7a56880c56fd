import { AlignmentType, type ILevelsOptions, type INumberingOptions, LevelFormat } from 'docx'
import type { Block } from '../prepared.ts'
import { DEEPEST, INDENT, mm, NUMBER_HANG } from './measures.ts'

export const BULLETS = 'bullets'
export const TASKS = 'tasks'
export const PARAGRAPHS = 'paragraphs'
export const SOURCES = 'sources'
/** Numbered lists that begin with this number, and stand in so many other numbered lists. */
export const numbersFrom = (start: number, within: number): string => `numbers-${within}-from-${start}`

const levels = (make: (level: number) => Partial<ILevelsOptions>): ILevelsOptions[] =>
  Array.from({ length: DEEPEST + 1 }, (_, level) => ({
    level,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: INDENT * (level + 1), hanging: INDENT } } },
    ...make(level),
  }))

const single = (text: string, indent: { left: number; hanging: number }): ILevelsOptions[] => [
  {
    level: 0,
    format: LevelFormat.DECIMAL,
    text,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent } },
  },
]

/** Real list definitions for every kind of list in the paper. */
export function numberingFor(blocks: readonly Block[]): INumberingOptions {
  const ordered = new Map<string, Ordered>()
  orderedLists(blocks, 0, ordered)
  return {
    config: [
      {
        reference: BULLETS,
        levels: levels((level) => ({ format: LevelFormat.BULLET, text: ['•', '–', '·'][level % 3] ?? '•' })),
      },
      { reference: TASKS, levels: levels(() => ({ format: LevelFormat.BULLET, text: '' })) },
      { reference: PARAGRAPHS, levels: single('%1.', { left: 0, hanging: NUMBER_HANG }) },
      { reference: SOURCES, levels: single('[%1]', { left: mm(8), hanging: mm(8) }) },
      ...[...ordered.values()].map(({ start, within }) => ({
        reference: numbersFrom(start, within),
        levels: levels((level) => ({
          format: FORMATS[within % FORMATS.length] ?? LevelFormat.DECIMAL,
          text: `%${level + 1}.`,
          start,
        })),
      })),
    ],
  }
}

const FORMATS = [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN]

interface Ordered {
  readonly start: number
  readonly within: number
}

function orderedLists(blocks: readonly Block[], within: number, found: Map<string, Ordered>) {
  for (const block of blocks) {
    if (block.type === 'list') {
      const { ordered, start } = block
      if (ordered) found.set(numbersFrom(start, within), { start, within })
      for (const item of block.children) orderedLists(item.children, within + (ordered ? 1 : 0), found)
    } else if (block.type === 'blockquote' || block.type === 'layer' || block.type === 'changed') {
      orderedLists(block.children, within, found)
    }
  }
}
