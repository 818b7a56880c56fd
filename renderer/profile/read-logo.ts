import { imageData } from '../../app/export/image-size.ts'
import type { Logo } from '../../app/profile.ts'

const LARGEST_KB = 500
const WIDEST = 4000

/** A chosen file as the house's logo, or a sentence that says why it cannot be. */
export function readLogo({ name, bytes }: { name: string; bytes: Uint8Array }): Logo | string {
  const data = imageData(bytes)
  if (!data || data.type === 'gif')
    return `“${name}” is no PNG or JPEG picture. Save the logo as one of these.`
  if (bytes.byteLength > LARGEST_KB * 1024)
    return `“${name}” is larger than ${LARGEST_KB} KB. Save the logo smaller: 1,000 pixels across are enough.`
  if (Math.max(data.width, data.height) > WIDEST)
    return `“${name}” is more than ${WIDEST.toLocaleString('en')} pixels across. Save the logo smaller.`
  if (inksOf(bytes) === 4)
    return `“${name}” is made for printing presses. Save the logo as PNG, or as JPEG for the screen.`
  return { image: toBase64(bytes), alt: name.replace(/\.[^.]+$/, '').replace(/[-_]+/g, ' ') }
}

/** Colour components of a JPEG, as its frame header gives them; 0 for other kinds. */
function inksOf(bytes: Uint8Array): number {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return 0
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 2; at + 10 < bytes.byteLength; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint16(at)
    if (marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker))
      return view.getUint8(at + 9)
  }
  return 0
}

function toBase64(bytes: Uint8Array): string {
  let signs = ''
  for (const byte of bytes) signs += String.fromCharCode(byte)
  return btoa(signs)
}
