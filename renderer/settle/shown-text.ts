/** A text field shows each line end as one sign, whatever the text has. Offsets are UTF-16 units. */

/** Where an offset of the text stands in the field. */
export const toShown = (text: string, at: number): number => at - endsIn(text.slice(0, at))

/** Where an offset of the field stands in the text. */
export function fromShown(text: string, shown: number): number {
  if (!text.includes('\r\n')) return shown
  let at = shown
  for (let found = text.indexOf('\r\n'); found >= 0 && found < at; found = text.indexOf('\r\n', found + 2))
    at++
  return at
}

const endsIn = (text: string) => text.split('\r\n').length - 1
