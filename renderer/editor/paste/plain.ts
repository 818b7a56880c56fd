import type { PhrasingContent, RootContent } from 'mdast'
import { safeUrl } from '../../../app/note/html/safe-url.ts'

/**
 * Plain text as blocks. Where blank lines part it, they part paragraphs and other line ends stay line ends; where
 * there are none, each line is a paragraph. Signs that look like Markdown are only signs.
 */
export function blocksFromText(text: string): RootContent[] {
  const clean = text.replace(/\r\n?/g, '\n').replace(/^\n+|\n+$/g, '')
  const table = tableFromTabs(clean)
  if (table !== null) return [table]
  const parts = /\n[ \t]*\n/.test(clean) ? clean.split(/\n(?:[ \t]*\n)+/) : clean.split('\n')
  return parts
    .filter((part) => part.trim() !== '')
    .map((part) => ({ type: 'paragraph', children: lineOf(part) }))
}

function lineOf(part: string): PhrasingContent[] {
  return part.split('\n').flatMap((line, index): PhrasingContent[] => {
    const url = safeUrl(line.trim())
    const text: PhrasingContent =
      url !== null && url === line.trim()
        ? { type: 'link', url, title: null, children: [{ type: 'text', value: line.trim() }] }
        : { type: 'text', value: line.replaceAll('\t', ' ') }
    return index === 0 ? [text] : [{ type: 'break' }, text]
  })
}

/** Lines of equally many cells parted by tabs are a table, as spreadsheets copy one. */
function tableFromTabs(text: string): RootContent | null {
  const rows = text.split('\n').map((line) => line.split('\t'))
  const width = rows[0]?.length ?? 0
  if (rows.length < 2 || width < 2 || rows.some((row) => row.length !== width)) return null
  return {
    type: 'table',
    align: rows[0]?.map(() => null) ?? [],
    children: rows.map((row) => ({
      type: 'tableRow',
      children: row.map((value) => ({
        type: 'tableCell',
        children: value.trim() === '' ? [] : [{ type: 'text', value: value.trim() }],
      })),
    })),
  }
}
