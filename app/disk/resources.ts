import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { BriefError } from '../errors.ts'

/**
 * What ships beside the program: `templates/*.md`, `templates/styles/*.typ`, `templates/sample/*`, `fonts/*.ttf`,
 * `character-maps.zip`.
 */
export interface Resources {
  readonly folder: string
}

/** Looks where a packaged app, a built checkout and a checkout's sources keep them, in that order. */
export function findResources(here: string): Resources {
  const tries = ['resources', '../resources', '../../resources', '..', '../..']
  const folder = tries.map((t) => resolve(here, t)).find((f) => existsSync(join(f, 'templates', 'styles')))
  if (!folder) {
    throw new BriefError(
      'file-missing',
      'The templates that belong to the program are missing.',
      'Install the program again.',
    )
  }
  return { folder }
}

export interface TemplateText {
  readonly id: string
  readonly text: string
}

/** Every shipped template, in file order. A README is not one. */
export async function readTemplates(resources: Resources): Promise<readonly TemplateText[]> {
  const folder = join(resources.folder, 'templates')
  const names = (await readdir(folder)).filter((n) => n.endsWith('.md') && n !== 'README.md').sort()
  return Promise.all(
    names.map(async (n) => ({ id: n.slice(0, -3), text: await readFile(join(folder, n), 'utf8') })),
  )
}

/** Page styles by file name: one note's style may import the others. */
export async function readStyles(resources: Resources): Promise<Readonly<Record<string, string>>> {
  const folder = join(resources.folder, 'templates', 'styles')
  const names = (await readdir(folder)).filter((n) => n.endsWith('.typ')).sort()
  const texts = await Promise.all(names.map((n) => readFile(join(folder, n), 'utf8')))
  return Object.fromEntries(names.map((n, i) => [n, texts[i] ?? '']))
}

/** For `ImportOptions.characterMaps`. */
export const readCharacterMaps = (resources: Resources): Promise<Uint8Array> =>
  readFile(join(resources.folder, 'character-maps.zip'))

export type SampleId = 'held' | 'planned'

/** A sample record, the source text its evidence points into, and what colleagues said of its note, where they did. */
export async function readSample(
  resources: Resources,
  id: SampleId,
): Promise<{ record: string; source: string; sourceName: string; comments?: string }> {
  const folder = join(resources.folder, 'templates', 'sample')
  const sourceName = `${id}.source.txt`
  const [record, source] = await Promise.all([
    readFile(join(folder, `${id}.json`), 'utf8'),
    readFile(join(folder, sourceName), 'utf8'),
  ])
  const said = join(folder, `${id}.comments.json`)
  return { record, source, sourceName, ...(existsSync(said) && { comments: await readFile(said, 'utf8') }) }
}
