import type { Annotation } from './annotation.ts'

/** A stretch of a remark: plain, or a person's name after an @. */
export interface RemarkPiece {
  readonly text: string
  readonly name?: string
}

/** A remark cut at the names it mentions, as `@Kenji Sato`. Of two names that begin alike the longer one is meant. */
export function remarkPieces(text: string, names: readonly string[]): RemarkPiece[] {
  const known = names.filter(Boolean).sort((a, b) => b.length - a.length)
  const pieces: RemarkPiece[] = []
  let plain = 0
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    if (/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) continue
    const name = known.find((one) => isAt(text, at + 1, one))
    if (!name) continue
    if (at > plain) pieces.push({ text: text.slice(plain, at) })
    plain = at + 1 + name.length
    pieces.push({ text: text.slice(at, plain), name })
  }
  if (plain < text.length) pieces.push({ text: text.slice(plain) })
  return pieces
}

const isAt = (text: string, at: number, name: string): boolean =>
  text.slice(at, at + name.length).toLowerCase() === name.toLowerCase() &&
  // Scripts without spaces go on with letters after a name.
  (!/[\p{L}\p{N}]/u.test(text[at + name.length] ?? '') || /\p{Lo}/u.test(text[at + name.length] ?? ''))

export type ForMe = 'assigned' | 'mentioned'

/** Why an open thread waits for this person in particular; undefined when it does not. */
export function forMe(thread: Annotation, me: string): ForMe | undefined {
  if (thread.resolved || !me) return undefined
  if (thread.assignee === me) return 'assigned'
  // Whoever answered last has had their say.
  const said = [thread, ...thread.replies]
  const mine = said.map((one) => one.author).lastIndexOf(me)
  const since = said.slice(mine + 1)
  return since.some((one) => remarkPieces(one.body, [me]).some((piece) => piece.name))
    ? 'mentioned'
    : undefined
}
