import {
  $createRangeSelection,
  $getNodeByKey,
  $isElementNode,
  $setSelection,
  type LexicalEditor,
} from 'lexical'
import type { IndexedBlock } from './block-index.ts'
import { $domRanges, type KeyedRange } from './dom-ranges.ts'
import { $textMap, placeIn } from './text-map.ts'

/** What of the page is drawn and where: scrolling, measuring, lighting one thread. */
export class PageView {
  readonly #editor: LexicalEditor
  /** What is lit, as a selector. */
  #active: string | null = null
  #lit: readonly Element[] = []

  constructor(editor: LexicalEditor) {
    this.#editor = editor
  }

  /** Follows which blocks the browser leaves undrawn. Answers the way to stop. */
  watch(): () => void {
    return this.#editor.registerRootListener((root, before) => {
      before?.removeEventListener(SKIPPED, noteSkipped, true)
      root?.addEventListener(SKIPPED, noteSkipped, true)
    })
  }

  /** In a long note, what is out of sight is not laid out (see `editor.css`). */
  settleLength(blocks: number): void {
    this.#root()?.classList.toggle('long', blocks > LONG)
  }

  focus(): void {
    const root = this.#root()
    if (root !== null && !root.contains(document.activeElement)) this.#editor.focus()
  }

  /** Lights one thread's words and brings the first of them into view. */
  activate(id: string | null): void {
    this.#light(id === null ? null : `[data-marks~="${CSS.escape(id)}"]`)
  }

  /** Lights what one suggestion marks and brings the first of it into view. */
  activateSuggestion(id: string | null): void {
    this.#light(id === null ? null : `[data-suggestions~="${CSS.escape(id)}"]`)
  }

  #light(selector: string | null): void {
    this.#active = selector
    this.refresh()
    const [first] = this.#lit
    if (first && !inView(first)) first.scrollIntoView({ block: 'center' })
  }

  /** Keeps the light on the active thread's words as they are drawn anew. Free while no thread is lit. */
  refresh(): void {
    const root = this.#root()
    if (root === null || (this.#active === null && this.#lit.length === 0)) return
    const words = this.#active === null ? [] : [...root.querySelectorAll(this.#active)]
    for (const word of this.#lit) if (!words.includes(word)) word.classList.remove('mark-active')
    for (const word of words) word.classList.add('mark-active')
    this.#lit = words
  }

  /** Selects a stretch of a block's text and brings it into view. */
  reveal(range: KeyedRange): void {
    this.#editor.update(
      () => {
        const block = $getNodeByKey(range.key)
        if (block === null) return
        const map = $textMap(block)
        const from = placeIn(map, range.start)
        const to = placeIn(map, range.end)
        if (from === null || to === null) {
          if ($isElementNode(block)) block.selectStart()
          return
        }
        const selection = $createRangeSelection()
        selection.anchor.set(from.key, from.offset, 'text')
        selection.focus.set(to.key, to.offset, 'text')
        $setSelection(selection)
      },
      { discrete: true, tag: 'skip-scroll-into-view' },
    )
    this.show(range)
  }

  /** Brings a stretch of a block's text into view. */
  show(range: KeyedRange): void {
    const element = this.#root() === null ? null : this.#editor.getElementByKey(range.key)
    if (element === null) return
    const [words] = this.#editor.getEditorState().read(() => $domRanges(this.#editor, [range]))
    const place = words?.startContainer.parentElement ?? element
    if (!inView(place)) place.scrollIntoView({ block: 'center' })
  }

  /** Top of each of the note's blocks, from the top of the page; null for what the browser has not drawn. */
  tops(blocks: Iterable<IndexedBlock>): (number | null)[] {
    const root = this.#root()
    const top = root?.getBoundingClientRect().top ?? 0
    const tops: (number | null)[] = []
    for (const { key, index } of blocks) {
      if (index === null) continue
      const element = root === null ? null : this.#editor.getElementByKey(key)
      tops.push(element === null || !drawn(element) ? null : element.getBoundingClientRect().top - top)
    }
    return tops
  }

  #root(): HTMLElement | null {
    return typeof document === 'undefined' ? null : this.#editor.getRootElement()
  }
}

function inView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  return top >= 0 && bottom <= window.innerHeight
}

/** Blocks of a note of about twenty pages. */
const LONG = 260

const SKIPPED = 'contentvisibilityautostatechange'
function noteSkipped(event: Event): void {
  const { target } = event
  if (!(target instanceof HTMLElement) || !('skipped' in event)) return
  if (event.skipped === true) target.dataset.skipped = ''
  else delete target.dataset.skipped
}

/** Measuring a block the browser skips (`content-visibility`) would make it draw: those are left alone. */
function drawn(element: HTMLElement): boolean {
  return element.dataset.skipped === undefined
}
