/** A run of words whose format somebody changed. */
export interface RunChange {
  /** Where the run begins among what is written, and how many runs stand around it. */
  readonly from: number
  readonly depth: number
  /** How many pieces its properties take, right after its opening tag. */
  properties: number
  /** Its properties before the change. */
  readonly earlier: readonly string[]
  readonly id: string
}

const FORMATS = ['b', 'i', 'strike', 'dstrike'] as const

/** Those formats of a run's properties that a note can hold, in words that can be compared. */
export function formatsIn(properties: string): string {
  const on = FORMATS.filter((name) => {
    const found = new RegExp(`<w:${name}(\\s[^>]*)?>`).exec(properties)
    return found !== null && !/w:val="(0|false|off)"/.test(found[1] ?? '')
  })
  const style = /<w:rStyle [^>]*w:val="([^"]*)"/.exec(properties)?.[1] ?? ''
  return [...on, style].join(' ')
}
