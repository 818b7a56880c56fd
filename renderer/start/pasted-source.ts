import type { SourceFile } from '../../app/host/contract.ts'

/**
 * Pasted words as a source to begin from. Null where there are none, or where they belong to what is being typed into.
 */
export function pastedSource(event: ClipboardEvent): SourceFile | null {
  const text = event.clipboardData?.getData('text/plain') ?? ''
  if (text.trim() === '' || isTypedInto(event.target)) return null
  return { name: 'Pasted text.txt', bytes: new TextEncoder().encode(text) }
}

const isTypedInto = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select, [role="textbox"]'))
