import type { NoteSentence } from '../note-sentences.ts'
import { patternOf } from '../words/pattern-of.ts'
import { wordsOfLanguage } from '../words/words-of-language.ts'

/** “No reply is reported.” speaks of the sources, and no source can bear it out. */
export const isOnSources = ({ sentence, reading }: NoteSentence): boolean =>
  wordsOfLanguage(reading.language).onSources.some((p) => patternOf(p).test(sentence.text))
