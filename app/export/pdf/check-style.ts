import { BriefError } from '../../errors.ts'

const MODULES = new Set(['calc', 'sym', 'emoji', 'std', 'pdf'])

/**
 * Pure check of a page style before it is typeset: it may import files beside it by name, and nothing else. A
 * package would be fetched from the network; a computed path or `eval` could name one without showing it.
 * @param source The style's Typst source.
 * @param file Its name, for the message.
 * @throws {BriefError} `style-imports-network`, `style-invalid`
 */
export function checkStyle(source: string, file: string): void {
  const code = withoutComments(source)
  for (const match of code.matchAll(/(?<![\w-])(import|include)(?![\w-])\s*("((?:[^"\\]|\\.)*)"|[\w-]*)/g)) {
    const place = { file, line: lineOf(code, match.index) }
    const path = match[3]
    if (path === undefined) {
      if (MODULES.has(match[2] ?? '')) continue
      throw new BriefError(
        'style-invalid',
        `The page style ${file} imports something that is not named in quotes (line ${place.line}).`,
        'Import a file beside the style by its name, such as "note.typ".',
        place,
      )
    }
    if (path.includes('@') || path.includes('\\') || path.includes(':')) {
      throw new BriefError(
        'style-imports-network',
        `The page style ${file} imports “${path}”, which would be fetched from the network (line ${place.line}).`,
        'Copy what it needs into a file beside the style and import that. Nothing was fetched.',
        place,
      )
    }
  }
  const evaluated = /(?<![\w-])eval(?![\w-])/.exec(code)
  if (evaluated) {
    const place = { file, line: lineOf(code, evaluated.index) }
    throw new BriefError(
      'style-invalid',
      `The page style ${file} uses eval, which could run what is written in a note (line ${place.line}).`,
      'Say directly what the style should do.',
      place,
    )
  }
}

/** Comments become spaces, so that positions stay; quoted text is kept, because `//` in it is no comment. */
function withoutComments(source: string): string {
  return source.replace(/"(?:[^"\\]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (part) =>
    part.startsWith('"') ? part : part.replace(/[^\n]/g, ' '),
  )
}

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length

/**
 * The files of one style: all of them, and the entry that names the one asked for.
 * @param styles Every style's source by file name.
 * @throws {BriefError} `style-invalid` when there is no such style; what `checkStyle` throws.
 */
export function styleFiles(id: string, styles: Readonly<Record<string, string>>): Record<string, string> {
  const entry = `${id}.typ`
  if (!/^[\p{L}\p{N}_-]+$/u.test(id) || styles[entry] === undefined) {
    const known = Object.keys(styles).map((name) => name.replace(/\.typ$/, ''))
    throw new BriefError(
      'style-invalid',
      `There is no page style “${id}”.`,
      `Choose one of: ${known.join(', ')}.`,
      { file: entry },
    )
  }
  for (const [name, source] of Object.entries(styles)) checkStyle(source, name)
  return { ...styles, 'main.typ': `#include "${entry}"` }
}
