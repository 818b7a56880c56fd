import { useState } from 'react'
import { changeAt } from '../../app/meeting/editing/change-at.ts'
import { type Source, WHOSE } from '../../app/meeting/meeting.ts'
import { escapeSegment, isObject } from '../../app/meeting/references.ts'
import { useDesk, useDeskState } from '../state/use-desk.tsx'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/field.tsx'
import { replaceFromFile } from './replace-from-file.ts'
import { WHOSE_WORDS } from './whose-words.ts'

/** Whose account a source is, how it is marked, and its corrected version. */
export function SourceSettings({ source }: { readonly source: Source }) {
  const desk = useDesk()
  const [shown, setShown] = useState(false)
  const markings = useDeskState((s) => s.profile.markings)
  const put = (key: 'whose' | 'marking', value: string) =>
    desk.record.change(`Noted of “${source.title}”.`, (meeting) =>
      changeAt(meeting, `/sources/${escapeSegment(source.id)}`, (old) => {
        if (!isObject(old)) return old
        const { [key]: _, ...rest } = old
        return value === '' ? rest : { ...rest, [key]: value }
      }),
    )
  const known = [...new Set([...markings, ...(source.marking ? [source.marking] : [])])]
  return (
    <div className="source-settings" data-record-undo>
      <Button
        look="quiet"
        className="source-settings-open"
        aria-expanded={shown}
        aria-label={`${shown ? 'Close' : 'Whose, marking, correction'}: ${source.title.slice(0, 80)}`}
        onPress={() => setShown(!shown)}
      >
        {shown ? 'Close' : 'Whose, marking, correction'}
      </Button>
      {shown && (
        <>
          <div className="source-pair">
            <Choice
              label="Whose account"
              value={source.whose ?? ''}
              onChange={(value) => put('whose', value)}
              choices={[
                { value: '', words: 'Not said' },
                ...WHOSE.map((value) => ({ value, words: WHOSE_WORDS[value] })),
              ]}
            />
            <Choice
              label="Its marking"
              value={source.marking ?? ''}
              onChange={(value) => put('marking', value)}
              choices={[{ value: '', words: 'None' }, ...known.map((value) => ({ value, words: value }))]}
            />
          </div>
          <Button onPress={() => void replaceFromFile(desk, source)}>Replace with a corrected one…</Button>
        </>
      )}
    </div>
  )
}
