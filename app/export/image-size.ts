export interface ImageData {
  readonly type: 'png' | 'jpg' | 'gif'
  /** Pixels. */
  readonly width: number
  readonly height: number
}

/** Reads kind and size off an image's first bytes; undefined for kinds Word cannot hold or a damaged file. */
export function imageData(bytes: Uint8Array): ImageData | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found = png(view) ?? gif(view) ?? jpeg(view)
  return found && found.width > 0 && found.height > 0 ? found : undefined
}

function png(view: DataView): ImageData | undefined {
  if (view.byteLength < 24 || view.getUint32(0) !== 0x89504e47) return undefined
  return { type: 'png', width: view.getUint32(16), height: view.getUint32(20) }
}

function gif(view: DataView): ImageData | undefined {
  if (view.byteLength < 10 || view.getUint32(0) !== 0x47494638) return undefined
  return { type: 'gif', width: view.getUint16(6, true), height: view.getUint16(8, true) }
}

/** Walks the segments to the frame header, which alone knows the size. */
function jpeg(view: DataView): ImageData | undefined {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return undefined
  for (let at = 2; at + 9 < view.byteLength; ) {
    const marker = view.getUint16(at)
    if (marker < 0xff00) return undefined
    const frame = marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker)
    if (frame) return { type: 'jpg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    at += 2 + view.getUint16(at + 2)
  }
  return undefined
}
