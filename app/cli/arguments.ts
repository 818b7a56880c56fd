import { parseArgs } from 'node:util'
import { BriefError } from '../errors.ts'
import { ANNOTATIONS_AS, COPIES, type ExportOptions, FORMATS, SUGGESTIONS_AS } from '../export/export.ts'

/** Every option any verb takes; a verb names those it understands, and any other is refused. */
const OPTIONS = {
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
  output: { type: 'string', short: 'o' },
  template: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  out: { type: 'string' },
  copy: { type: 'string' },
  'copy-number': { type: 'string' },
  addressee: { type: 'string' },
  annotations: { type: 'string' },
  suggestions: { type: 'string' },
  style: { type: 'string' },
  embed: { type: 'boolean' },
  ledger: { type: 'boolean' },
  override: { type: 'string' },
  only: { type: 'string' },
  sarif: { type: 'boolean' },
  hypothesis: { type: 'boolean' },
  authors: { type: 'string' },
} as const
export type OptionName = keyof typeof OPTIONS

export interface Arguments {
  readonly verb: string
  readonly files: readonly string[]
  readonly values: Readonly<Partial<Record<OptionName, string | boolean>>>
}

/** @throws {BriefError} `usage` for an option nobody knows */
export function readArguments(argv: readonly string[]): Arguments {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true })
    const [verb = '', ...files] = positionals
    return { verb, files, values }
  } catch (cause) {
    const detail =
      cause instanceof Error ? cause.message.split('. ')[0] : 'The command line could not be read'
    throw usage(`${detail}.`)
  }
}

/** Refuses options the verb has no use for: an option that does nothing is a lie. */
export function allowOnly(args: Arguments, names: readonly OptionName[]): void {
  for (const name of Object.keys(args.values)) {
    if (name === 'json' || name === 'help' || names.includes(name as OptionName)) continue
    throw usage(`“aide ${args.verb}” has no option --${name}.`)
  }
}

export function textOption(args: Arguments, name: OptionName): string | undefined {
  const value = args.values[name]
  return typeof value === 'string' ? value : undefined
}

/** @throws {BriefError} `usage` when the verb cannot do without it */
export function requiredOption(args: Arguments, name: OptionName): string {
  const value = textOption(args, name)
  if (!value) throw usage(`“aide ${args.verb}” needs --${name}.`)
  return value
}

/** Reads what `export` and `brief` share. */
export function readExportOptions(args: Arguments): ExportOptions {
  const suggestions = textOption(args, 'suggestions')
  const style = textOption(args, 'style')
  const copyNumber = textOption(args, 'copy-number')
  const override = textOption(args, 'override')
  const addressee = textOption(args, 'addressee')
  return {
    formats: (textOption(args, 'to') ?? 'pdf').split(',').map((f) => oneOf(FORMATS, f.trim(), '--to')),
    copy: oneOf(COPIES, textOption(args, 'copy') ?? 'full', '--copy'),
    annotations: oneOf(ANNOTATIONS_AS, textOption(args, 'annotations') ?? 'none', '--annotations'),
    ...(suggestions !== undefined && {
      suggestions: oneOf(SUGGESTIONS_AS, suggestions, '--suggestions'),
    }),
    embed: args.values.embed === true,
    ...(args.values.ledger === true && { ledger: true }),
    ...(style && { style }),
    ...(addressee && { addressee }),
    ...(copyNumber && { copyNumber }),
    ...(override && { override }),
  }
}

/** @throws {BriefError} `usage` */
export function oneOf<T extends string>(allowed: readonly T[], given: string, option: string): T {
  const found = allowed.find((a) => a === given)
  if (!found) throw usage(`${option} takes ${allowed.join(', ')}; “${given}” is none of them.`)
  return found
}

export const usage = (message: string): BriefError =>
  new BriefError('usage', message, 'See “aide --help” for the verbs and their options.')
