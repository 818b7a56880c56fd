import { type HtmlElement, type HtmlNode, textIn } from '../../note/html/html-tree.ts'
import { sign, wordsNow } from './signs.ts'

/** A converted Word file taken apart: what is the note's text, and what goes elsewhere. */
export interface Apart {
  readonly body: readonly HtmlNode[]
  /** From the first paragraph in Word's style for titles. */
  readonly title?: string
  /** Foot and end notes by their id. */
  readonly notes: ReadonlyMap<string, readonly HtmlNode[]>
  readonly contents: number
  readonly printed: number
}

const NOTE_LINK = /^#((?:footnote|endnote)-.+)$/
const BACK_LINK = /^#(?:footnote|endnote)-ref-/

/** Takes title, notes, table of contents and lines the app prints itself out of the HTML of a Word file. */
export function takeApart(nodes: readonly HtmlNode[]): Apart {
  const notes = new Map<string, readonly HtmlNode[]>()
  let title: string | undefined
  let contents = 0
  let printed = 0

  const visit = (node: HtmlNode): HtmlNode[] => {
    if (typeof node === 'string') return [node]
    const name = node.attributes.get('class')
    if (name === 'contents') contents++
    else if (name === 'printed') printed++
    if (name === 'contents' || name === 'printed') return []
    if (name === 'title' && title === undefined) {
      const words = plain(textIn(node))
      if (words !== '') {
        title = words
        return []
      }
    }
    if (node.tag === 'ol' && takeNotes(node)) return []
    const link = node.tag === 'sup' ? onlyLink(node) : undefined
    const note = NOTE_LINK.exec(link?.attributes.get('href') ?? '')?.[1]
    if (note !== undefined && link?.attributes.get('id')?.includes('-ref-')) return [sign('note', note)]
    if (node.tag === 'a' && BACK_LINK.test(node.attributes.get('href') ?? '')) return []
    return [{ ...node, children: node.children.flatMap(visit) }]
  }

  function takeNotes(list: HtmlElement): boolean {
    const items = list.children.filter((child) => typeof child === 'object')
    const ids = items.map((item) => item.attributes.get('id') ?? '')
    if (items.length === 0 || !ids.every((id) => /^(footnote|endnote)-/.test(id))) return false
    items.forEach((item, i) => {
      notes.set(ids[i] ?? '', item.children.flatMap(visit))
    })
    return true
  }

  const body = nodes.flatMap(visit)
  return { body, ...(title !== undefined && { title }), notes, contents, printed }
}

function onlyLink(node: HtmlElement): HtmlElement | undefined {
  const [child] = node.children
  return node.children.length === 1 && typeof child === 'object' && child.tag === 'a' ? child : undefined
}

const plain = (text: string): string => wordsNow(text).replace(/\s+/g, ' ').trim()
