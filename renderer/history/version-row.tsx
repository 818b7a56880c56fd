import { ChevronRight } from 'lucide-react'
import { useId, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { Version } from '../../app/host/contract.ts'
import { useDesk } from '../state/use-desk.tsx'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { sayHour } from '../ui/say-day.ts'
import { sayChanged, sayKind } from './say-version.ts'
import { nameVersion, openCopy, showChange, showSince } from './version-actions.ts'

interface Props {
  readonly version: Version
  /** The one kept before it. */
  readonly before: Version | undefined
  readonly open: boolean
  readonly onOpen: () => void
}

/** One version: when, who, what changed; opened, what can be done with it. */
export function VersionRow({ version, before, open, onOpen }: Props) {
  const desk = useDesk()
  const id = useId()
  const [naming, setNaming] = useState(false)
  const { at, author, kind, name } = version
  return (
    <li className={`kept${open ? ' open' : ''}`}>
      <AriaButton className="kept-body" aria-expanded={open} aria-controls={id} onPress={onOpen}>
        <ChevronRight size={15} aria-hidden />
        <span className="kept-when">
          {sayHour(at)}
          {author && `, ${author}`}
        </span>
        <span className="kept-kind">{sayKind(kind)}</span>
        {name && <strong className="kept-name">{name}</strong>}
        <span className="kept-changed">{sayChanged(version, before)}</span>
      </AriaButton>
      <div className="kept-actions" id={id} hidden={!open}>
        {open && naming && (
          <NameForm
            name={name ?? ''}
            onDone={async (words) => {
              if (words !== null) await nameVersion(desk, version, words)
              setNaming(false)
            }}
          />
        )}
        {open && !naming && (
          <>
            <Button onPress={() => void showSince(desk, version)}>Show what changed since</Button>
            {before && (
              <Button onPress={() => void showChange(desk, before, version)}>Show what it changed</Button>
            )}
            <Button onPress={() => void openCopy(desk, version)}>Open as a copy</Button>
            <Button look="quiet" onPress={() => setNaming(true)}>
              {name ? 'Rename…' : 'Name…'}
            </Button>
            <Button look="quiet" className="danger" onPress={() => desk.show({ kind: 'purge', version })}>
              Delete…
            </Button>
          </>
        )}
      </div>
    </li>
  )
}

function NameForm({
  name,
  onDone,
}: {
  readonly name: string
  readonly onDone: (words: string | null) => Promise<void>
}) {
  const [words, setWords] = useState(name)
  return (
    <form
      className="kept-form"
      onSubmit={(e) => {
        e.preventDefault()
        void onDone(words)
      }}
    >
      <Field
        label="Name of this version"
        placeholder="Sent to the minister’s office"
        value={words}
        onChange={setWords}
        maxLength={120}
        autoFocus
        onKeyDown={(e) => {
          if (e.key === 'Escape') void onDone(null)
        }}
        help="A version with a name is kept until you delete it."
      />
      <div className="kept-form-foot">
        <Button look="quiet" onPress={() => void onDone(null)}>
          Cancel
        </Button>
        <Button look="main" type="submit">
          {words.trim() || !name ? 'Keep the name' : 'Take the name away'}
        </Button>
      </div>
    </form>
  )
}
