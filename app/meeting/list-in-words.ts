import { tongueOf } from './form-options.ts'

/** “A, B and C”; with American spelling “A, B, and C”; 「A、B、C」 in Japanese, 「A、B和C」 in Chinese. */
export function listInWords(parts: readonly string[], language: string): string {
  const last = parts.at(-1)
  if (last === undefined) return ''
  const before = parts.slice(0, -1)
  if (before.length === 0) return last
  const tongue = tongueOf(language)
  if (tongue === 'ja') return parts.join('、')
  if (tongue === 'zh') return `${before.join('、')}和${last}`
  const comma = language === 'en-US' && before.length > 1 ? ',' : ''
  return `${before.join(', ')}${comma} and ${last}`
}
