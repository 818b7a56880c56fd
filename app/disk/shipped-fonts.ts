import { closeSync, existsSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { BriefError } from '../errors.ts'
import { type Coverage, readCmap } from '../export/pdf/cmap.ts'

/** Every font file that ships: file name → family and the npm package it comes from. */
export const SHIPPED_FONTS: readonly {
  readonly file: string
  readonly family: string
  readonly from: string
}[] = [
  ...['400Regular', '400Regular_Italic', '600SemiBold', '600SemiBold_Italic'].map((weight) => ({
    file: `SourceSerif4_${weight}.ttf`,
    family: 'Source Serif 4',
    from: `source-serif-4/${weight}`,
  })),
  ...['400Regular', '400Regular_Italic', '600SemiBold'].map((weight) => ({
    file: `SourceSans3_${weight}.ttf`,
    family: 'Source Sans 3',
    from: `source-sans-3/${weight}`,
  })),
  { file: 'SourceCodePro_400Regular.ttf', family: 'Source Code Pro', from: 'source-code-pro/400Regular' },
  ...['JP', 'SC', 'KR'].flatMap((script) =>
    ['400Regular', '600SemiBold'].map((weight) => ({
      file: `NotoSans${script}_${weight}.ttf`,
      family: `Noto Sans ${script}`,
      from: `noto-sans-${script.toLowerCase()}/${weight}`,
    })),
  ),
]

/**
 * Paths of the shipped fonts of these families.
 * @param folder Where the files stand side by side, or a `node_modules` that holds the packages they come from.
 * @throws {BriefError} `file-missing`
 */
export function fontPaths(folder: string, families: ReadonlySet<string>): string[] {
  return SHIPPED_FONTS.filter((font) => families.has(font.family)).map((font) => pathOf(folder, font))
}

function pathOf(folder: string, font: (typeof SHIPPED_FONTS)[number]): string {
  const tries = [join(folder, font.file), join(folder, '@expo-google-fonts', font.from, font.file)]
  const path = tries.find((candidate) => existsSync(candidate))
  if (path) return path
  throw new BriefError(
    'file-missing',
    `The font ${font.file}, which belongs to the program, is missing.`,
    'Install the program again.',
    {
      file: font.file,
    },
  )
}

/** What the first font of a family holds. Reads only the `cmap` table: a Japanese font has 5 MB. */
export function readCoverage(folder: string, family: string): Coverage {
  const font = SHIPPED_FONTS.find((each) => each.family === family)
  if (!font) throw new Error(`no such family: ${family}`)
  const file = openSync(pathOf(folder, font), 'r')
  try {
    const head = read(file, 0, 12)
    const tables = read(file, 12, 16 * head.readUInt16BE(4))
    for (let at = 0; at < tables.length; at += 16) {
      if (tables.toString('latin1', at, at + 4) !== 'cmap') continue
      return readCmap(read(file, tables.readUInt32BE(at + 8), tables.readUInt32BE(at + 12)))
    }
    throw new Error(`no cmap in ${font.file}`)
  } finally {
    closeSync(file)
  }
}

function read(file: number, at: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  readSync(file, bytes, 0, length, at)
  return bytes
}
