// By path: the packages' own entries read these files with node:fs.

import nspell from 'nspell'
import usAff from '../../node_modules/dictionary-en/index.aff?raw'
import usDic from '../../node_modules/dictionary-en/index.dic?raw'
import gbAff from '../../node_modules/dictionary-en-gb/index.aff?raw'
import gbDic from '../../node_modules/dictionary-en-gb/index.dic?raw'
import type { SpellAnswer, SpellQuestion } from './spell-messages.ts'

/** The dictionary of one language, built when it is first asked for: it takes most of a second. */
const built = new Map<string, ReturnType<typeof nspell>>()
const dictionary = (language: 'en-GB' | 'en-US') => {
  const known = built.get(language)
  if (known) return known
  const made = language === 'en-US' ? nspell(usAff, usDic) : nspell(gbAff, gbDic)
  built.set(language, made)
  return made
}

const answer = ({ id, language, ask }: SpellQuestion): SpellAnswer => {
  const words = dictionary(language)
  if (ask.kind === 'suggest') return { id, suggestions: words.suggest(ask.word).slice(0, 6) }
  return { id, wrong: ask.words.filter((word) => !words.correct(word)) }
}

self.onmessage = ({ data }: MessageEvent<SpellQuestion>) => self.postMessage(answer(data))
