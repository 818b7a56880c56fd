import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { Desk } from '../state/desk.ts'

/** The kinds of picture a note holds, by their first bytes: what a file says of itself is not asked. */
const KINDS: readonly (readonly [string, readonly number[]])[] = [
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['webp', [0x52, 0x49, 0x46, 0x46]],
]

/** Keeps a picture's bytes with the note under their own hash; null when it is no picture a note holds. */
export function keepImage(desk: Desk, bytes: Uint8Array): string | null {
  const { open } = desk.store.getState()
  const kind = KINDS.find(([, magic]) => magic.every((byte, i) => bytes[i] === byte))
  if (!open || !kind) return null
  const url = `assets/${bytesToHex(sha256(bytes))}.${kind[0]}`
  const images = new Map(open.brief.images).set(url, bytes)
  desk.store.setState({ open: { ...open, brief: { ...open.brief, images } } })
  return url
}

/** Asks for a picture and puts it at the caret. */
export async function insertImage(desk: Desk): Promise<void> {
  try {
    const [file] = await desk.host.openDialog('image')
    if (!file) return
    const url = keepImage(desk, file.bytes)
    if (!url) {
      desk.say(`${file.name} is no PNG, JPEG, GIF or WebP picture, so it was not put in.`)
      return
    }
    const alt = file.name.replace(/\.[^.]+$/, '')
    desk.session()?.insert({ blocks: [{ type: 'paragraph', children: [{ type: 'image', url, alt }] }] })
  } catch (error) {
    desk.fail(error)
  }
}
