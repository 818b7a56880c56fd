import type { Root } from 'mdast'
import { deriveAnchors } from '../../app/review/anchors.ts'
import type { Anchor, Annotation } from '../../app/review/annotation.ts'

/**
 * A thread whose words have just gone keeps the wording they had last, so that it can be told and put back. The same
 * list when nothing went or came back.
 * @param before the text a moment ago
 * @param now ids of the threads whose words the text holds
 * @param wordingOf what the page knows of their last words, which no panel lags behind
 */
export function keepLastWords(
  annotations: readonly Annotation[],
  before: Root | undefined,
  now: ReadonlySet<string>,
  wordingOf: (id: string) => Partial<Anchor> | undefined = () => undefined,
): readonly Annotation[] {
  const gone = annotations.filter((a) => !a.anchor.orphan && !now.has(a.id))
  const back = annotations.some((a) => a.anchor.orphan && now.has(a.id))
  if (gone.length === 0 && !back) return annotations
  const last = new Map(before ? deriveAnchors(before, gone).map((a) => [a.id, a.anchor]) : [])
  return annotations.map((a) => {
    const { orphan, ...anchor } = a.anchor
    if (now.has(a.id)) return orphan ? { ...a, anchor } : a
    return orphan ? a : { ...a, anchor: { ...(last.get(a.id) ?? anchor), ...wordingOf(a.id), orphan: true } }
  })
}
