import type { Source } from '../../app/meeting/meeting.ts'

/** Whose account a source is, as the window says it. */
export const WHOSE_WORDS: Readonly<Record<NonNullable<Source['whose']>, string>> = {
  ours: 'ours',
  theirs: 'theirs',
  joint: 'joint',
  press: 'press',
}
