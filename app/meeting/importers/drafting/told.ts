import type { Meeting, Origin } from '../../meeting.ts'
import { matter } from './similar.ts'

/** An item of one source, as far as a comparison with another source needs it. */
export interface Told {
  readonly list: 'outcomes' | 'positions' | 'followUps' | 'open'
  readonly id: string
  readonly text: string
  /** Words that carry what it is about. */
  readonly matter: ReadonlySet<string>
  readonly verb?: string
  readonly due?: string
  readonly origin?: Origin
  readonly strength?: string
}

export function told(m: Meeting, lists: readonly Told['list'][]): Told[] {
  return lists.flatMap((list) =>
    (m[list] ?? []).map((x) => ({
      list,
      id: x.id,
      text: x.text,
      matter: matter(x.text),
      ...('verb' in x && typeof x.verb === 'string' && { verb: x.verb }),
      ...('due' in x && typeof x.due === 'string' && { due: x.due }),
      ...('strength' in x && typeof x.strength === 'string' && { strength: x.strength }),
      ...(x.origin && { origin: x.origin }),
    })),
  )
}

/** How much a verb binds: agreed and will; willing and consider; discussed and noted. */
export function weightOfVerb(t: Told): 'binds' | 'would' | 'talks' {
  const text = `${t.verb ?? ''} ${t.list === 'outcomes' ? '' : t.text}`.toLowerCase()
  if (
    t.strength === 'would-consider' ||
    /\b(?:consider|willing|explore|possib|study|examine|hope)/.test(text)
  )
    return 'would'
  if (t.list === 'outcomes' || /\b(?:agree|will|pledg|commit|decid|sign|confirm)/.test(text)) return 'binds'
  return 'talks'
}
