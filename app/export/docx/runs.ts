import {
  ExternalHyperlink,
  FootnoteReferenceRun,
  ImageRun,
  InternalHyperlink,
  type IRunPropertiesOptions,
  type ParagraphChild,
} from 'docx'
import { imageData } from '../image-size.ts'
import type { Inline, ShownChange } from '../prepared.ts'
import { endComment, startComment } from './comments.ts'
import type { Desk, Standing } from './desk.ts'
import { trackedRun, trackedThing } from './tracked-run.ts'

interface Setting {
  readonly desk: Desk
  readonly format: IRunPropertiesOptions
  /** Suggestions around these words, the outermost first. */
  readonly changes?: readonly ShownChange[]
  /** Word has no comments in footnotes. */
  readonly inFootnote?: boolean
  /** Nor links in links. */
  readonly inLink?: boolean
}

/** How words are set that stand there. */
export const settingAt = ({ desk, change, inFootnote }: Standing): Setting => ({
  desk,
  format: {},
  ...(change && { changes: [change] }),
  ...(inFootnote && { inFootnote }),
})

/** Inline content as runs. */
export function runs(nodes: readonly Inline[], setting: Setting): ParagraphChild[] {
  return nodes.flatMap((node) => inlineRuns(node, setting))
}

function inlineRuns(node: Inline, setting: Setting): ParagraphChild[] {
  const { desk } = setting
  switch (node.type) {
    case 'text':
      return [run(node.value, setting)]
    case 'inlineCode':
      return [run(node.value, formatted(setting, { style: 'VerbatimChar' }))]
    case 'break':
      return [tracked({ break: 1 }, setting)]
    case 'strong':
      return runs(node.children, formatted(setting, { bold: true }))
    case 'emphasis':
      return runs(node.children, formatted(setting, { italics: true }))
    case 'delete':
      return runs(node.children, formatted(setting, { strike: true }))
    case 'link': {
      const children = runs(node.children, { ...formatted(setting, { style: 'Hyperlink' }), inLink: true })
      return [new ExternalHyperlink({ link: node.url, children, ...(node.title && { tooltip: node.title }) })]
    }
    case 'image':
      return image(node, setting)
    case 'footnote': {
      const points = setting.inFootnote ? undefined : desk.inFootnotes.get(node.number)
      return [
        ...(points?.starts ?? []).flatMap((number) => startComment(number, desk)),
        setting.inFootnote
          ? run(`(${node.number})`, setting)
          : trackedThing(new FootnoteReferenceRun(node.number), setting.changes ?? [], desk),
        ...(points?.ends ?? []).flatMap((number) => endComment(number, desk)),
      ]
    }
    case 'citation':
      return citation(node.numbers, setting)
    case 'commentStart':
      return setting.inFootnote ? [] : startComment(node.comment, desk)
    case 'commentEnd':
      return setting.inFootnote ? [] : endComment(node.comment, desk)
    case 'changed':
      return runs(node.children, { ...setting, changes: [...(setting.changes ?? []), node.change] })
  }
}

const formatted = (setting: Setting, more: IRunPropertiesOptions): Setting => ({
  ...setting,
  format: { ...setting.format, ...more },
})

const run = (text: string, setting: Setting): ParagraphChild => tracked({ text }, setting)

const tracked = (what: { text: string } | { break: number }, { desk, format, changes = [] }: Setting) =>
  trackedRun({ ...format, ...what }, changes, desk)

/** Each number leads to its source at the end of the paper. */
function citation(numbers: readonly number[], setting: Setting): ParagraphChild[] {
  const small = formatted(setting, { style: 'Citation' })
  if (setting.inLink) return [run(`[${numbers.join(', ')}]`, small)]
  return numbers.flatMap((number, i) => [
    run(i === 0 ? '[' : ', ', small),
    new InternalHyperlink({ anchor: sourceAnchor(number), children: [run(String(number), small)] }),
    ...(i === numbers.length - 1 ? [run(']', small)] : []),
  ])
}

export const sourceAnchor = (number: number): string => `source-${number}`

function image(node: Extract<Inline, { type: 'image' }>, setting: Setting): ParagraphChild[] {
  const { desk } = setting
  const bytes = desk.images[node.url]
  const data = bytes && imageData(bytes)
  if (!bytes || !data)
    return [run([desk.prepared.labels.image, node.alt].filter(Boolean).join(': '), setting)]
  const widest = (desk.measure / 25.4) * 96
  const tallest = ((desk.page.height - desk.page.top - desk.page.bottom) / 25.4) * 96 * 0.9
  const scale = Math.min(1, widest / data.width, tallest / data.height)
  const picture = new ImageRun({
    type: data.type,
    data: bytes,
    transformation: { width: Math.round(data.width * scale), height: Math.round(data.height * scale) },
    altText: { name: node.alt, description: node.alt, title: node.title ?? '' },
  })
  return [trackedThing(picture, setting.changes ?? [], desk)]
}
