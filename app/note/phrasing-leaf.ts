import type { PhrasingContent } from 'mdast'
import type { TextDirective } from 'mdast-util-directive'
import { CELL_BREAK } from './cell-break.ts'
import { balanced, cleanLine, cleanText } from './clean-text.ts'
import type { LineKind } from './line.ts'
import { readsAsTag } from './normalize-by-reading.ts'

/**
 * A leaf as it can be written here; text where its kind cannot be; nothing where nothing would be seen.
 * @param label true inside a directive's brackets, which the reader counts.
 */
export function cleanLeaf(
  node: PhrasingContent,
  line: LineKind,
  label: boolean,
): PhrasingContent | undefined {
  switch (node.type) {
    case 'text':
      return text(line.oneLine ? cleanLine(node.value) : cleanText(node.value))
    case 'inlineCode': {
      const value = cleanText(node.value).replaceAll('\n', ' ')
      const writable = (!label || balanced(value)) && !(line.cell && value.includes('\\|'))
      return value && writable ? { type: 'inlineCode', value } : text(value)
    }
    case 'break':
      return line.oneLine && !line.cell ? text(' ') : { type: 'break' }
    case 'image':
      return { type: 'image', ...target(node, label), alt: cleanLine(node.alt ?? '') }
    case 'imageReference': {
      const { position: _, ...reference } = node
      return line.defined.links.has(node.identifier) ? reference : text(cleanLine(node.alt ?? ''))
    }
    case 'footnoteReference': {
      const { identifier, label: shown = identifier } = node
      return line.defined.footnotes.has(identifier)
        ? { type: 'footnoteReference', identifier, label: shown }
        : text(`[^${shown}]`)
    }
    case 'html': {
      const value = line.oneLine ? cleanLine(node.value) : cleanText(node.value)
      if (line.cell && CELL_BREAK.test(value)) return { type: 'break' }
      return readsAsTag(value) && !(label && !balanced(value)) ? { type: 'html', value } : text(value)
    }
    default:
      return node
  }
}

const text = (value: string): PhrasingContent | undefined => (value ? { type: 'text', value } : undefined)

/** Angle brackets and control characters are no part of an address; written out they would end it. */
export const cleanUrl = (url: string): string =>
  cleanText(url).replace(
    /[<>\p{Cc}]/gu,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )

/** Address and title of a link or image on one line; in a label their brackets must pair. */
export function target(
  node: { readonly url: string; readonly title?: string | null | undefined },
  label: boolean,
): { url: string; title: string | null } {
  const url = cleanUrl(node.url)
  const title = node.title ? cleanLine(node.title) : null
  if (!label) return { url, title }
  return {
    url: url.replaceAll('[', '%5B').replaceAll(']', '%5D'),
    title: title && !balanced(title) ? title.replaceAll('[', '(').replaceAll(']', ')') : title,
  }
}

/** Attributes that can be written: sound names, no absent values. */
export function attributes(node: Pick<TextDirective, 'attributes'>): Record<string, string> {
  const sound = /^[\p{L}_][\p{L}\p{N}._:-]*$/u
  const result: Record<string, string> = {}
  for (const [key, value] of Object.entries(node.attributes ?? {})) {
    if (sound.test(key) && typeof value === 'string') result[key] = cleanText(value)
  }
  return result
}
