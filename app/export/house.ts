import type { Logo, Profile } from '../profile.ts'
import { imageData } from './image-size.ts'
import type { Prepared } from './prepared.ts'

/** What the house gives every paper, whatever the note: its letterhead, and the colour of a marking. */
export interface House {
  /** `#rrggbb` of this note's marking. */
  readonly markingColour?: string
  readonly letterhead?: Letterhead
}

export interface Letterhead {
  readonly lines: readonly string[]
  readonly logo?: {
    readonly bytes: Uint8Array
    readonly type: 'png' | 'jpg'
    readonly alt: string
    /** Millimetres on paper. */
    readonly width: number
    readonly height: number
  }
}

/** A logo is no higher and no wider than this, in millimetres. */
const HIGHEST = 16
const WIDEST = 60

/** The house's part in a paper that carries this marking. A logo that cannot be read is left out. */
export function houseOf(
  profile: Pick<Profile, 'letterhead' | 'logo' | 'markingColours'>,
  marking: unknown,
): House {
  const markingColour = typeof marking === 'string' ? profile.markingColours[marking] : undefined
  const lines = profile.letterhead.map((line) => line.trim()).filter((line) => line !== '')
  const logo = profile.logo && readLogo(profile.logo)
  return {
    ...(markingColour && { markingColour }),
    ...((lines.length > 0 || logo) && { letterhead: { lines, ...(logo && { logo }) } }),
  }
}

/** The same note with the letterhead's words among those it prints. */
export const onHousePaper = (prepared: Prepared, { letterhead }: House): Prepared =>
  letterhead ? { ...prepared, head: { ...prepared.head, letterhead: wordsOf(letterhead) } } : prepared

const wordsOf = ({ lines, logo }: Letterhead): readonly string[] => [...lines, ...(logo ? [logo.alt] : [])]

function readLogo({ image, alt }: Logo): Letterhead['logo'] {
  const bytes = bytesOf(image)
  const size = bytes && imageData(bytes)
  if (!size || size.type === 'gif') return undefined
  const scale = Math.min(HIGHEST / size.height, WIDEST / size.width)
  return { bytes, type: size.type, alt, width: round(size.width * scale), height: round(size.height * scale) }
}

function bytesOf(base64: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
  } catch {
    return undefined
  }
}

const round = (mm: number): number => Math.round(mm * 100) / 100
