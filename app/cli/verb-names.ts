/** Every verb of the command line. The installed app answers each before any window, `open` with one. */
export const VERB_NAMES = [
  'import',
  'templates',
  'new',
  'export',
  'brief',
  'check',
  'annotations',
  'merge',
  'diff',
  'open',
] as const
export type VerbName = (typeof VERB_NAMES)[number]
