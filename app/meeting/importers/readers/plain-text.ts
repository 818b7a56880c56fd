import { checkTextLength } from '../limits.ts'
import type { Reader } from './reader.ts'

/** Any text that no other reader knows. */
export const plainText: Reader = {
  what: 'text',
  takes: () => true,
  read: ({ name, text }) => {
    const whole = text()
    checkTextLength(name, whole)
    return { kind: 'text', text: whole }
  },
}
