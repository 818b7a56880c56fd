import { onceAWord } from '../../meeting/importers/drafting/once-a-word.ts'

/** A pattern of the word lists, compiled once: it is tried on every sentence. Without state, so that it can be shared. */
export const patternOf = onceAWord((source) => new RegExp(source, 'iu'))
