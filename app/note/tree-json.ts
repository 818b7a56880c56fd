import { readPack } from './pack.ts'
import { readText } from './text.ts'

/**
 * The tree of the note in a brief or a Markdown file, as JSON: the form in which it is handed from a thread that read it
 * to one that waits. It is what `readText` gives for the same text, but for keys without a value.
 * @throws {BriefError} as `readPack` and `readText` do; TypeError for text that is not UTF-8
 */
export function treeJson(bytes: Uint8Array): string {
  const packed = bytes[0] === 0x50 && bytes[1] === 0x4b
  const text = packed ? readPack(bytes, 'the note').text : bytes
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  return JSON.stringify(readText(decoder.decode(text)).tree)
}
