import { useMemo } from 'react'
import type { SlashItem } from '../editor/slash-items.ts'
import { useDeskState } from '../state/use-desk.tsx'
import { INSERT_WORDS, insertCard, waysFor } from './insert-card.ts'
import { useCards, useForms } from './use-cards.ts'

/** Items of the record as the `/` menu offers them, each in the form it usually takes. */
export function useRecordItems(): readonly SlashItem[] {
  const meeting = useDeskState((s) => s.meeting)
  const groups = useCards()
  const forms = useForms()
  return useMemo(() => {
    if (!meeting) return []
    return groups.flatMap((group) =>
      group.cards.map((card): SlashItem => {
        const [how = 'sentence'] = waysFor(card)
        return {
          id: card.ref,
          words: card.text,
          detail: `${group.title}: ${INSERT_WORDS[how].toLowerCase()}`,
          also: card.detail,
          run: (session) => insertCard(session, how, card, group, meeting, forms),
        }
      }),
    )
  }, [meeting, groups, forms])
}
