import { Scale } from 'lucide-react'
import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { dateInWords } from '../../app/meeting/date-forms.ts'
import type { FormOptions } from '../../app/meeting/form-options.ts'
import type { Conflict, Meeting } from '../../app/meeting/meeting.ts'
import { isObject } from '../../app/meeting/references.ts'
import { resolveRef } from '../../app/meeting/resolve.ts'
import { sourcesOf } from '../meeting/passages.ts'
import { useForms } from '../meeting/use-cards.ts'
import type { Need } from '../review/needs.ts'
import { useDesk, useDeskState } from '../state/use-desk.tsx'
import { Button } from '../ui/button.tsx'
import { ItemForm } from './item-form.tsx'
import { decide } from './settle.ts'
import { WHOSE_WORDS } from './whose-words.ts'

/** What two sources state differently, side by side, each with its passage: take one, keep both, or write it. */
export function ConflictRow({ need }: { readonly need: Need }) {
  const desk = useDesk()
  const current = useDeskState((s) => s.need === need.id)
  const meeting = useDeskState((s) => s.meeting)
  const forms = useForms()
  const [writing, setWriting] = useState(false)
  const conflict = meeting && need.card ? resolveRef(meeting, need.card.ref) : null
  if (!meeting || !need.card || !isConflict(conflict)) return null
  const { ref } = need.card
  return (
    <li className={`need settle warning${current ? ' current' : ''}`} data-need={need.id}>
      <AriaButton
        className="need-body"
        aria-keyshortcuts="1 2 B"
        onFocus={() => desk.store.setState({ need: need.id })}
        onPress={() => desk.lightEvidence(conflict.versions.flatMap((v) => v.evidence ?? []))}
      >
        <Scale size={16} aria-label="Stated differently" />
        <span className="need-words">{inWords(conflict.text, forms)}</span>
      </AriaButton>
      <ol className="wordings">
        {conflict.versions.map((version, at) => {
          const { name, about } = sayVersion(meeting, version)
          return (
            <li key={`${version.source} ${version.value}`} className="wording">
              <span className="wording-source">{name}</span>
              {about && <span className="need-help">{about}</span>}
              <q className="wording-value">{inWords(version.value, forms)}</q>
              <span className="wording-actions">
                <Button
                  look="quiet"
                  aria-label={`Take this ${at + 1}: what ${name} says, ${version.value.slice(0, 80)}`}
                  onPress={() => decide(desk, ref, { kind: 'version', version: at })}
                >
                  Take this <kbd>{at + 1}</kbd>
                </Button>
                {version.evidence && version.evidence.length > 0 && (
                  <Button
                    look="quiet"
                    aria-label={`Passage in ${name}`}
                    onPress={() => desk.lightEvidence(version.evidence ?? [])}
                  >
                    Passage
                  </Button>
                )}
              </span>
            </li>
          )
        })}
      </ol>
      {writing ? (
        <ItemForm
          label="In your own words"
          fields={[{ key: 'value', label: 'What stands', as: 'text' }]}
          initial={{ value: conflict.versions[0]?.value ?? '' }}
          meeting={meeting}
          keep="Keep"
          onKeep={({ value }) => decide(desk, ref, { kind: 'own', value: String(value ?? '') })}
          onCancel={() => setWriting(false)}
        />
      ) : (
        <div className="need-actions">
          <Button look="quiet" onPress={() => decide(desk, ref, { kind: 'both' })}>
            Keep both, as disputed <kbd>B</kbd>
          </Button>
          <Button look="quiet" onPress={() => setWriting(true)}>
            Write it
          </Button>
        </div>
      )}
    </li>
  )
}

/** Dates as the note writes them. */
const inWords = (text: string, forms: FormOptions): string =>
  text.replace(/\b\d{4}-\d{2}(-\d{2}(T[\d:+Z-]+)?)?/g, (date) => dateInWords(date, 'long', forms))

const isConflict = (value: unknown): value is Conflict => isObject(value) && Array.isArray(value.versions)

function sayVersion(
  meeting: Meeting,
  version: Conflict['versions'][number],
): { readonly name: string; readonly about: string } {
  const source = sourcesOf(meeting).find((s) => s.id === version.source)
  const name = source?.publisher ?? source?.title ?? version.source
  const about = [source?.whose && WHOSE_WORDS[source.whose], source?.file !== name && source?.file]
  return { name, about: about.filter(Boolean).join(' · ') }
}
