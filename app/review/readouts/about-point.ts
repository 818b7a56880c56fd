import { languageOf } from '../../meeting/importers/drafting/language.ts'
import type { Meeting } from '../../meeting/meeting.ts'
import { termsOf } from '../passages/terms.ts'

/** What a point speaks of by the record: the topic it shares most words with, and who is named in it first. */
export interface About {
  readonly topic?: string
  readonly actor?: string
}

export function aboutPoint(meeting: Meeting, text: string): About {
  const keys = keysOf(text)
  let topic: string | undefined
  let most = 0
  for (const one of meeting.topics ?? []) {
    const words = keysOf(one.title ?? '')
    const shared = [...words].filter((k) => keys.has(k)).length / Math.max(1, words.size)
    if (shared > most) {
      most = shared
      topic = one.title
    }
  }
  const actors = [...(meeting.participants ?? []), ...(meeting.parties ?? [])]
    .map(({ name }) => ({ name, at: placeOf(text, name) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
  return { ...(topic !== undefined && { topic }), ...(actors[0] && { actor: actors[0].name }) }
}

/** A person is often named by the surname alone, which in our records stands last. */
function placeOf(text: string, name: string): number {
  const whole = text.indexOf(name)
  const last = name.split(' ').at(-1) ?? ''
  return whole >= 0 || last.length < 3 ? whole : text.indexOf(last)
}

const keysOf = (text: string): ReadonlySet<string> =>
  new Set(termsOf(text, languageOf(text)).map((t) => t.key))
