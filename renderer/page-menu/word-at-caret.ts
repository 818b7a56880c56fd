import { speller } from '../spell/speller.ts'
import { knownWords, type NoteWord, wordsOfBlock } from '../spell/words.ts'
import type { Desk } from '../state/desk.ts'

const MOST_MEANT = 5
/** A menu does not wait for a dictionary that is still being read. */
const PATIENCE_MS = 400

/** The word the caret stands in, where no dictionary, record or person knows it. */
export async function misspeltAtCaret(
  desk: Desk,
): Promise<{ readonly at: NoteWord; readonly meant: readonly string[] } | null> {
  const session = desk.session()
  const caret = session?.caret()
  const { head, profile, meeting, ignored } = desk.store.getState()
  if (!session || !caret || (head.language && !head.language.startsWith('en'))) return null
  const block = session.current().tree.children[caret.block]
  const found = block && wordsOfBlock(block).find((w) => w.start <= caret.offset && caret.offset <= w.end)
  if (!found || ignored.has(found.word)) return null
  const { author, unit, desk: ours, terms } = profile
  if (knownWords(meeting, [author, unit, ours, ...terms.map((t) => t.use)]).has(found.word)) return null
  const language = head.language === 'en-US' || head.language === 'en-GB' ? head.language : profile.spelling
  const asked = speller
    .wrong(language, [found.word])
    .then((wrong) => (wrong.has(found.word) ? speller.suggest(language, found.word) : null))
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE_MS))
  const meant = await Promise.race([asked, late])
  return meant && { at: { ...found, block: caret.block }, meant: meant.slice(0, MOST_MEANT) }
}
