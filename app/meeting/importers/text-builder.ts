import type { Span } from './evidence-book.ts'

/** Builds a source text from a format's blocks, and keeps where headings and surroundings came to stand. */
export class TextBuilder {
  private text = ''
  readonly headings: Span[] = []
  readonly furniture: Span[] = []

  get length(): number {
    return this.text.length
  }

  /** Adds one block, white space made plain, with a blank line before it. @returns its range; null where it is empty. */
  block(words: string, kind?: 'heading' | 'furniture'): Span | null {
    const plain = words
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .trim()
    if (!plain) return null
    if (this.text) this.text += '\n\n'
    const span = { start: this.text.length, end: this.text.length + plain.length }
    this.text += plain
    if (kind === 'heading') this.headings.push(span)
    if (kind === 'furniture') this.furniture.push(span)
    return span
  }

  toString(): string {
    return this.text
  }
}
