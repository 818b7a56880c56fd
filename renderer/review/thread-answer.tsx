import { Check, RotateCcw, Trash2 } from 'lucide-react'
import { useId, useState } from 'react'
import { ANNOTATION_KINDS, type Annotation } from '../../app/review/annotation.ts'
import { useDesk } from '../state/use-desk.tsx'
import { Button, IconButton } from '../ui/button.tsx'
import { Choice } from '../ui/field.tsx'
import { KIND_WORDS } from './kind-words.ts'
import { RemarkField } from './remark-field.tsx'
import { usePeople } from './use-people.ts'

/** What can be done with the active thread. */
export function ThreadAnswer({ annotation }: { readonly annotation: Annotation }) {
  const desk = useDesk()
  const { id, resolved } = annotation
  const [reply, setReply] = useState('')
  const send = () => {
    if (!reply.trim()) return
    desk.threads.reply(id, reply.trim())
    setReply('')
  }
  return (
    <form
      className="thread-answer"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      {!resolved && (
        <>
          <RemarkField
            label="Reply"
            placeholder="Reply; @ names somebody"
            rows={2}
            value={reply}
            onChange={setReply}
            onSend={send}
          />
          <div className="thread-about">
            <Assignee key={annotation.assignee ?? ''} annotation={annotation} />
            <Choice
              label="Kind"
              className="bare"
              value={annotation.kind}
              onChange={(value) => {
                const kind = ANNOTATION_KINDS.find((k) => k === value)
                if (kind) desk.threads.setKind(id, kind)
              }}
              choices={ANNOTATION_KINDS.map((k) => ({ value: k, words: KIND_WORDS[k] }))}
            />
          </div>
        </>
      )}
      <div className="thread-actions">
        {!resolved && reply.trim() && (
          <Button look="main" type="submit">
            Reply
          </Button>
        )}
        {resolved ? (
          <Button onPress={() => desk.threads.reopen(id)}>
            <RotateCcw size={14} aria-hidden /> Reopen
          </Button>
        ) : (
          <Button onPress={() => desk.threads.resolve(id)}>
            <Check size={15} aria-hidden /> Settle
          </Button>
        )}
        <IconButton
          label="Delete this thread"
          className="thread-delete"
          onPress={() => desk.threads.remove(id)}
        >
          <Trash2 size={15} aria-hidden />
        </IconButton>
      </div>
    </form>
  )
}

/** To whom the thread is given: a name known to the note, or any other. */
function Assignee({ annotation }: { readonly annotation: Annotation }) {
  const desk = useDesk()
  const people = usePeople()
  const names = useId()
  const given = annotation.assignee ?? ''
  const [name, setName] = useState(given)
  const keep = () => {
    if (name.trim() !== given) desk.threads.assign(annotation.id, name)
  }
  return (
    <>
      <input
        className="plain-input thread-assignee"
        aria-label="For whom"
        placeholder="For whom"
        list={names}
        maxLength={200}
        autoComplete="off"
        value={name}
        onChange={(e) => setName(e.target.value)}
        onBlur={keep}
        onKeyDown={(e) => {
          if (e.key !== 'Enter') return
          e.preventDefault()
          keep()
        }}
      />
      <datalist id={names}>
        {people.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
    </>
  )
}
