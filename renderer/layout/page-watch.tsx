import type { EditorSession } from '../editor/session.ts'
import { usePageMenu } from '../page-menu/use-page-menu.ts'
import { useFindingHighlights } from '../review/use-finding-highlights.ts'
import { usePendingChanges } from '../settle/use-pending-changes.ts'
import { useUnsettledHighlights } from '../settle/use-unsettled-highlights.ts'
import { useSpelling } from '../spell/use-spelling.ts'

/** Lights findings, what is not settled and spelling in the page as the text changes, and opens its menu. By itself, so that the page is not drawn anew for it. */
export function PageWatch({ session }: { readonly session: EditorSession }) {
  useFindingHighlights(session)
  useUnsettledHighlights(session)
  usePendingChanges()
  useSpelling(session)
  usePageMenu(session)
  return null
}
