export type Language = 'en' | 'ja' | 'zh'

/** Characters looked at: enough to tell, and the same for a long text. */
const SAMPLE = 20_000

/** The language rules to draft by, told from the script: kana means Japanese, mostly Han means Chinese. */
export function languageOf(text: string): Language {
  let kana = 0
  let han = 0
  let other = 0
  for (let i = 0; i < text.length && i < SAMPLE; i++) {
    const c = text.charCodeAt(i)
    if (c >= 0x3040 && c <= 0x30ff) kana++
    else if (c >= 0x3400 && c <= 0x9fff) han++
    else if ((c >= 65 && c <= 90) || (c >= 97 && c <= 122)) other++
  }
  const cjk = kana + han
  // One Han character carries about as much as two and a half Latin letters.
  if (cjk * 2.5 < other) return 'en'
  return kana > cjk * 0.05 ? 'ja' : cjk > 0 ? 'zh' : 'en'
}
