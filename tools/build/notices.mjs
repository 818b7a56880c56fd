import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'

/** What others’ work may ask of a program that ships it: to be named. Nothing that would bind the program’s own code. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'Unlicense',
  'Zlib',
])
/** Ships beside the bundles: the typesetter, and the fonts, which a bundle names by address only. */
const BESIDE = [
  '@myriaddreamin/typst-ts-node-compiler',
  '@expo-google-fonts/noto-sans-jp',
  '@expo-google-fonts/noto-sans-kr',
  '@expo-google-fonts/noto-sans-sc',
  '@expo-google-fonts/source-code-pro',
  '@expo-google-fonts/source-sans-3',
  '@expo-google-fonts/source-serif-4',
]
/** Said in the package’s readme only. */
const SAID_ELSEWHERE = { format: 'MIT' }
const LISTS = join(root, 'dist', 'packages')

/** Keeps, for `writeNotices`, which packages a part of the program is made of: the folders below node_modules of `files`. */
export function keepPackages(part, files) {
  const packages = new Set()
  for (const file of files) {
    const [, name] = /.*node_modules\/((?:@[^/]+\/)?[^/?]+)/.exec(file.replaceAll('\\', '/')) ?? []
    if (name) packages.add(name)
  }
  mkdirSync(LISTS, { recursive: true })
  writeFileSync(join(LISTS, `${part}.json`), JSON.stringify([...packages].sort()))
}

/** Writes dist/resources/third-party-notices.txt: each package that ships, and its licence. Throws on one that may not ship. */
export function writeNotices() {
  const named = readdirSync(LISTS).flatMap((file) => JSON.parse(readFileSync(join(LISTS, file), 'utf8')))
  const names = [...new Set([...named, ...BESIDE])].sort()
  const notices = names.map(noticeOf)
  const head = `Aide-Mémoire is made with the work of others, named here with the terms it is shared on.\n`
  writeFileSync(
    join(root, 'dist/resources/third-party-notices.txt'),
    [head, ...notices].join(`\n${'─'.repeat(80)}\n\n`),
  )
}

function noticeOf(name) {
  const folder = join(root, 'node_modules', name)
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const { version, author, license = SAID_ELSEWHERE[name] } = about
  if (!mayShip(license)) throw new Error(`${name} is under “${license}”, which may not ship.`)
  const texts = readdirSync(folder)
    .filter((file) => /^(?:licen[cs]e|notice|copying)/i.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8').trim())
  const by = typeof author === 'object' ? author?.name : author
  return [
    `${name} ${version}`,
    `Licence: ${license}`,
    ...(texts.length || !by ? [] : [`By ${by}`]),
    '',
    ...texts,
    '',
  ].join('\n')
}

/** “A AND B” asks for both, “A OR B” leaves the choice. */
export function mayShip(license) {
  if (typeof license !== 'string') return false
  const terms = license.replace(/[()]/g, '').trim()
  return terms.split(/ AND /i).every((part) => part.split(/ OR /i).some((term) => ALLOWED.has(term.trim())))
}
