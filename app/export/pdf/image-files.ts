/** Images under names the typesetter can tell the format by. */
export interface ImageFiles {
  readonly names: ReadonlyMap<string, string>
  readonly bytes: Readonly<Record<string, Uint8Array>>
}

/** First bytes of each format that can be set. */
const SIGNS: readonly (readonly [extension: string, at: number, bytes: readonly number[]])[] = [
  ['png', 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['jpg', 0, [0xff, 0xd8, 0xff]],
  ['gif', 0, [0x47, 0x49, 0x46, 0x38]],
  ['webp', 8, [0x57, 0x45, 0x42, 0x50]],
]

/** Names images by their content, never by their URL. SVG is left out: it can hold text in fonts that do not ship. */
export function imageFiles(images: Readonly<Record<string, Uint8Array>>): ImageFiles {
  const names = new Map<string, string>()
  const bytes: Record<string, Uint8Array> = {}
  for (const [url, content] of Object.entries(images)) {
    const sign = SIGNS.find(([, at, expected]) => expected.every((byte, i) => content[at + i] === byte))
    if (!sign) continue
    const name = `image-${names.size + 1}.${sign[0]}`
    names.set(url, name)
    bytes[name] = content
  }
  return { names, bytes }
}
