import { BriefError } from '../errors.ts'
import { type Arguments, readArguments, usage } from './arguments.ts'
import { HELP } from './help.ts'
import type { Outcome, Shell } from './shell.ts'
import { VERB_NAMES, type VerbName } from './verb-names.ts'

type Verb = (args: Arguments, shell: Shell) => Promise<Outcome>

/** Each verb is loaded when it is called: `aide templates` must not pay for the typesetter. */
const VERBS: Readonly<Record<VerbName, () => Promise<Verb>>> = {
  import: async () => (await import('./verbs/import.ts')).importVerb,
  templates: async () => (await import('./verbs/templates.ts')).templatesVerb,
  new: async () => (await import('./verbs/new.ts')).newVerb,
  export: async () => (await import('./verbs/export.ts')).exportVerb,
  brief: async () => (await import('./verbs/brief.ts')).briefVerb,
  check: async () => (await import('./verbs/check.ts')).checkVerb,
  annotations: async () => (await import('./verbs/annotations.ts')).annotationsVerb,
  merge: async () => (await import('./verbs/merge.ts')).mergeVerb,
  diff: async () => (await import('./verbs/diff.ts')).diffVerb,
  open: async () => (await import('./verbs/open.ts')).openVerb,
}

export const EXIT = { done: 0, findings: 1, badInput: 2, bug: 3 } as const

/** Runs one command line. @returns The exit code: 0 done, 1 findings, 2 bad input, 3 a bug. */
export async function run(argv: readonly string[], shell: Shell, version: string): Promise<number> {
  const json = argv.includes('--json')
  try {
    const args = readArguments(argv)
    if (args.values.version) return say(shell, json, { words: `${version}\n`, data: { version } })
    if (args.values.help || args.verb === 'help' || (!args.verb && !argv.length)) {
      return say(shell, json, { words: HELP, data: { verbs: VERB_NAMES } })
    }
    const verb = VERB_NAMES.find((name) => name === args.verb)
    if (!verb) throw usage(args.verb ? `There is no verb “${args.verb}”.` : 'Name a verb.')
    const answer = await VERBS[verb]()
    return say(shell, json, await answer(args, shell))
  } catch (cause) {
    return refuse(shell, json, cause)
  }
}

function say(shell: Shell, json: boolean, { words, data, exit = 0 }: Outcome): number {
  shell.out(json ? `${JSON.stringify(data, null, 2)}\n` : words)
  return exit
}

function refuse(shell: Shell, json: boolean, cause: unknown): number {
  if (!(cause instanceof BriefError)) {
    const detail = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)
    const message = 'This is a fault of the program, not of your files. Nothing else was written.'
    if (json) shell.out(`${JSON.stringify({ error: { code: 'bug', message, detail } }, null, 2)}\n`)
    else shell.err(`${message}\n${detail}\n`)
    return EXIT.bug
  }
  if (json) shell.out(`${JSON.stringify({ error: cause.toData() }, null, 2)}\n`)
  else shell.err(inWords(cause))
  return EXIT.badInput
}

/** File, place, cause, remedy; then each further problem on a line of its own. */
export function inWords({ place, message, remedy, problems = [] }: BriefError): string {
  const at = (p: BriefError['place']) =>
    [p?.file, p?.line && `${p.line}${p.column ? `:${p.column}` : ''}`, p?.pointer].filter(Boolean).join(':')
  const head = at(place)
  const lines = problems.map((p) => `  ${at({ ...place, ...p.place })}: ${p.message}`)
  return `${[`${head ? `${head}: ` : ''}${message}`, ...lines, remedy].join('\n')}\n`
}
