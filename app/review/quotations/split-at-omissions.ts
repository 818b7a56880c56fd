/** An ellipsis, bare or in brackets, or words in square brackets that the writer put in. */
const OMISSION = /\s*(?:\[[^\]]{0,120}\]|\((?:…|\.{3})\)|…|\.\s?\.\s?\.(?:\.)?)\s*/gu
/** Marks a writer may put inside the closing quotation mark without changing the words. */
const EDGE = /^[\s,.;:!?、。，；：！？'"“”‘’「」『』—–-]+|[\s,.;:!?、。，；：！？'"“”‘’「」『』—–-]+$/gu

/** The pieces of a quotation that must stand in the source as they are. */
export function splitAtOmissions(words: string): string[] {
  return words
    .split(OMISSION)
    .map((piece) => piece.replace(EDGE, ''))
    .filter((piece) => piece !== '')
}
