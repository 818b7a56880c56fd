import type { Nodes, Root, RootContent } from 'mdast'
import { plainText } from '../note/plain-text.ts'

/** Signs of unchanged text kept on either side of a change; what is between two far ones is left out. */
const AROUND = 40

/** One stretch of a line. */
interface Stretch {
  readonly how: 'same' | 'out' | 'in'
  readonly text: string
}

/**
 * A redline as lines for a terminal, one a changed line of the note: its block’s number, then `− words` where all of it
 * goes, `+ words` where all of it is new, and otherwise the line with `[-words out-]` and `{+words in+}`. Signs say it,
 * never colours.
 */
export function redlineText(redline: Root): string[] {
  return redline.children.flatMap((block, index) => linesOf(block, 'same').map((l) => `¶ ${index + 1}  ${l}`))
}

function linesOf(node: RootContent, how: Stretch['how'], moved?: string | null): string[] {
  if (node.type === 'containerDirective' && (node.name === 'ins' || node.name === 'del')) {
    const now = node.name === 'ins' ? 'in' : 'out'
    return node.children.flatMap((child) => linesOf(child, now, node.attributes?.moved))
  }
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
    return lineOf(stretchesOf(node, how), how, moved)
  if ('children' in node) {
    const inside = node.children.flatMap((child) => linesOf(child as RootContent, how, moved))
    // A row of a table is one line: cells out of their row say nothing.
    return node.type === 'tableRow' && how !== 'same'
      ? lineOf([{ how, text: node.children.map((cell) => plainText(cell)).join(' | ') }], how, moved)
      : inside
  }
  return how === 'same' ? [] : lineOf([{ how, text: plainText(node) || `(${node.type})` }], how, moved)
}

function lineOf(stretches: readonly Stretch[], how: Stretch['how'], moved?: string | null): string[] {
  if (how !== 'same') {
    const text = stretches.map((s) => s.text).join('')
    const from = moved ? (moved === 'away' ? '(moved from here) ' : '(moved to here) ') : ''
    return text.trim() ? [`${how === 'out' ? '−' : '+'} ${from}${text}`] : []
  }
  if (stretches.every((s) => s.how === 'same')) return []
  return [
    stretches
      .map((s, at) => {
        if (s.how === 'out') return `[-${s.text}-]`
        if (s.how === 'in') return `{+${s.text}+}`
        return shortened(s.text, at > 0, at < stretches.length - 1)
      })
      .join(''),
  ]
}

/** Unchanged text with its middle, or its far end, left out. */
function shortened(text: string, before: boolean, after: boolean): string {
  const signs = [...text]
  if (signs.length <= (before && after ? 2 * AROUND : AROUND)) return text
  const start = before ? signs.slice(0, AROUND).join('') : ''
  const end = after ? signs.slice(-AROUND).join('') : ''
  return `${start}…${end}`
}

function stretchesOf(line: Nodes, how: Stretch['how']): Stretch[] {
  const found: Stretch[] = []
  const push = (now: Stretch['how'], text: string) => {
    const last = found.at(-1)
    if (last?.how === now) found[found.length - 1] = { how: now, text: last.text + text }
    else if (text) found.push({ how: now, text })
  }
  const visit = (node: Nodes, now: Stretch['how']): void => {
    if (node.type === 'textDirective' && node.name === 'brk') {
      push(node.attributes?.op === 'ins' ? 'in' : 'out', '¶')
      return
    }
    const inner =
      node.type !== 'textDirective' || how !== 'same'
        ? now
        : node.name === 'ins'
          ? 'in'
          : node.name === 'del' || node.name === 'was'
            ? 'out'
            : now
    if ('children' in node) for (const child of node.children) visit(child, inner)
    else
      push(inner, node.type === 'break' ? ' ' : plainText(node) || (inner === 'same' ? '' : `(${node.type})`))
  }
  visit(line, how)
  return found
}
