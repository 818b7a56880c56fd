import { FileText, MessageSquare, X } from 'lucide-react'
import { IconButton } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import type { Chosen } from './read-copies.ts'

interface Props {
  readonly chosen: Chosen
  readonly author: string
  readonly onAuthor: (author: string) => void
  readonly onRemove: () => void
}

/** One file that comes back, and whose it is. */
export function ChosenCopy({ chosen, author, onAuthor, onRemove }: Props) {
  const Icon = chosen.kind === 'copy' ? FileText : MessageSquare
  return (
    <li className="merge-copy">
      <Icon size={16} aria-hidden />
      <span className="merge-copy-name">{chosen.name}</span>
      {chosen.kind === 'copy' ? (
        <Field label={`Whose is ${chosen.name}`} value={author} onChange={onAuthor} maxLength={200} />
      ) : (
        <span className="merge-copy-kind">Comments of another program</span>
      )}
      <IconButton label={`Leave out ${chosen.name}`} onPress={onRemove}>
        <X size={16} aria-hidden />
      </IconButton>
    </li>
  )
}
