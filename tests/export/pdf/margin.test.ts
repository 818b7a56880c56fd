import { describe, expect, test } from 'vitest'
import { exportNote } from '../../../app/export/export-note.ts'
import { noteOf, optionsOf, thread } from '../note-of.ts'
import { poppler, styles, typesetter } from './set.ts'

interface Box {
  readonly page: number
  readonly word: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Every word of a PDF and where it stands, in points from the top left. */
function boxesOf(pdf: Uint8Array): Box[] {
  return poppler('pdftotext', ['-bbox', 'PDF', '-'], pdf)
    .split('<page ')
    .slice(1)
    .flatMap((text, page) =>
      [
        ...text.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)/g),
      ].map(([, left, top, right, bottom, word = '']) => ({
        page,
        word,
        left: Number(left),
        top: Number(top),
        right: Number(right),
        bottom: Number(bottom),
      })),
    )
}

const WORDS =
  'speaks of a cargo and of what was said about it, long enough to wrap over two lines of the column'
const long = 'Said at such length that no margin holds all of them together. '.repeat(14)

async function set(paragraphs: number, remarks: (n: number) => string) {
  const text = Array.from({ length: paragraphs }, (_, i) => `Mark :mark[here${i}]{a="t${i}"} ${WORDS}.`).join(
    '\n\n',
  )
  const annotations = Array.from({ length: paragraphs }, (_, i) => thread(`t${i}`, remarks(i)))
  const options = optionsOf({ formats: ['pdf'], annotations: 'margin' })
  const [pdf] = await exportNote(noteOf(text, { annotations }), options, { typesetter, styles })
  return boxesOf(pdf?.bytes ?? new Uint8Array())
}

/** Where the margin begins: 62 mm from the right edge of an A4 page. */
const COLUMN_END = ((210 - 62) / 25.4) * 72
const inMargin = (box: Box) => box.left > COLUMN_END + 1

describe('[MG1] comments in the margin of a PDF', () => {
  test('[MG1.1] stand beside the line they speak of, and the text keeps out of their way', async () => {
    const boxes = await set(4, (n) => `Remark${n}.`)
    const body = boxes.filter((box) => !inMargin(box))
    expect(Math.max(...body.map((box) => box.right))).toBeLessThan(COLUMN_END + 1)
    for (let n = 0; n < 4; n++) {
      const words = boxes.find((box) => box.word.startsWith(`here${n}`) && !inMargin(box))
      const number = boxes.find((box) => box.word === `(${n + 1})` && inMargin(box))
      expect(boxes.find((box) => box.word === `Remark${n}.`)).toSatisfy(inMargin)
      expect(Math.abs((words?.top ?? 0) - (number?.top ?? 99))).toBeLessThan(6)
    }
  })
  test('[MG1.2] never overlap and never leave the page; what finds no place stands in the list at the end', async () => {
    const boxes = await set(26, (n) => `Remark${n}. ${n % 4 === 0 ? long : ''}`)
    const margin = boxes.filter(inMargin)
    for (const [i, a] of margin.entries()) {
      for (const b of margin.slice(i + 1)) {
        if (a.page !== b.page) continue
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left)
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
        // Lines of one remark stand close: their boxes, taller than the letters, may touch.
        expect(across > 0.5 && down > 3.5, `${a.word} on ${b.word}`).toBe(false)
      }
    }
    expect(Math.max(...margin.map((box) => box.bottom))).toBeLessThan(842 - 50)
    for (let n = 0; n < 26; n++) expect(boxes.filter((box) => box.word === `Remark${n}.`)).toHaveLength(1)
    expect(boxes.some((box) => /^Remark/.test(box.word) && !inMargin(box))).toBe(true)
  })
  test('[MG1.3] a comment whose words have gone stands in the list', async () => {
    const options = optionsOf({ formats: ['pdf'], annotations: 'margin' })
    const annotations = [thread('gone', 'Lonely.'), thread('t1', 'Beside.')]
    const input = noteOf('A :mark[word]{a="t1"}.', { annotations })
    const [pdf] = await exportNote(input, options, { typesetter, styles })
    const boxes = boxesOf(pdf?.bytes ?? new Uint8Array())
    expect(boxes.filter((box) => /^(Lonely|Beside)\.$/.test(box.word)).map(inMargin)).toEqual([true, false])
  })
})
