import type { RootContent } from 'mdast'
import { blocksFromHtml, type Pasted } from '../../../app/note/html/html-blocks.ts'
import { OWN_TYPE, type OwnFlavour } from './own-flavour.ts'
import { blocksFromText } from './plain.ts'

/** More than anyone pastes on purpose: beyond it only the plain text is taken. */
const LARGEST_HTML = 20_000_000

/** What a clipboard or a drop holds, as blocks; plain text alone when asked for. */
export function takeData(data: DataTransfer, own: OwnFlavour, plain: boolean): Pasted {
  if (!plain) {
    const ours = data.getData(OWN_TYPE)
    if (ours !== '') {
      const blocks = own.read(ours)
      if (blocks.length > 0) return { blocks, images: [] }
    }
    const html = data.getData('text/html')
    if (html !== '' && html.length <= LARGEST_HTML) {
      const pasted = blocksFromHtml(html)
      if (pasted.blocks.length > 0) return pasted
    }
  }
  return { blocks: blocksFromText(data.getData('text/plain')), images: [] }
}

/** Pictures among a clipboard's files. */
export const imageFiles = (data: DataTransfer): File[] =>
  [...data.files].filter((file) => /^image\/(?:png|jpeg|gif|webp)$/.test(file.type))

/** Gives pictures the addresses the note took them in under; one it refused is left out. */
export function withImageUrls(
  blocks: readonly RootContent[],
  urls: readonly (string | null)[],
): RootContent[] {
  const settle = (node: RootContent): RootContent[] => {
    if (node.type === 'image') {
      const url = urls[Number(/^pasted:(\d+)$/.exec(node.url)?.[1] ?? -1)] ?? null
      return url === null ? [] : [{ ...node, url }]
    }
    if (!('children' in node)) return [node]
    return [{ ...node, children: (node.children as RootContent[]).flatMap(settle) } as RootContent]
  }
  return blocks.flatMap(settle)
}
