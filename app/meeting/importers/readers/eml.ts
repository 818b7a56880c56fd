import PostalMime, { type Address, type Attachment } from 'postal-mime'
import type { SourceFile } from '../import-result.ts'
import { checkTextLength, MAX_DEPTH, notText } from '../limits.ts'
import { TextBuilder } from '../text-builder.ts'
import { readHtml } from './html.ts'
import { factsOfCalendar } from './ics.ts'
import type { Reader, ReadText } from './reader.ts'

const HEADERS =
  /^(?:from|to|cc|subject|date|received|return-path|mime-version|message-id|content-type|delivered-to|x-[\w-]+|dkim-signature|reply-to|sender|in-reply-to|references):/im
/** What a quoted earlier message or a signature begins with. */
const BELOW = /^(?:-- ?$|-{3,} ?original message|_{10,}|from: .{1,200}$|on .{6,120} wrote:$|>|sent from my )/i

/** A letter: its head in lines of its own, then its body; attachments are handed on; an invitation states its facts. */
export const eml: Reader = {
  what: 'e-mail',
  takes: ({ ending, head }) =>
    ending === 'eml' ||
    (/^(?:From |[A-Z][\w-]{1,40}: )/.test(head) &&
      (head.match(new RegExp(HEADERS.source, 'gim'))?.length ?? 0) >= 3 &&
      /^(?:mime-version|message-id|received|content-type):/im.test(head)),
  read: async ({ name, bytes }) => {
    const mail = await PostalMime.parse(bytes, {
      attachmentEncoding: 'arraybuffer',
      maxNestingDepth: MAX_DEPTH,
      forceRfc822Attachments: true,
    })
    const builder = new TextBuilder()
    const head = (label: string, value: string | undefined) => {
      if (value) builder.block(`${label}: ${value}`, 'furniture')
    }
    const subject = mail.subject?.replace(/\s+/g, ' ').trim()
    if (subject) builder.block(subject, 'heading')
    head('From', mail.from && written([mail.from]))
    head('To', mail.to && written(mail.to))
    head('Cc', mail.cc && written(mail.cc))
    head('Date', mail.date)
    if (mail.text?.trim()) plainBody(mail.text, builder)
    else if (mail.html) htmlBody(mail.html, name, builder)
    const text = builder.toString()
    if (!text) throw notText(name, 'the message is empty')
    checkTextLength(name, text)
    const calendar = mail.attachments.find((a) => a.mimeType === 'text/calendar')
    const facts = calendar ? factsOfCalendar(decoded(calendar.content), name) : undefined
    const day = mail.date && /^\d{4}-\d{2}-\d{2}T/.test(mail.date) ? mail.date.slice(0, 10) : undefined
    const read: ReadText = {
      kind: 'text',
      text,
      ...(subject && { title: subject }),
      ...(mail.from && { publisher: mail.from.name || mail.from.address || '' }),
      ...(mail.from?.name && { author: mail.from.name }),
      ...(day && { published: day }),
      headings: builder.headings,
      furniture: builder.furniture,
      attachments: mail.attachments.flatMap((a, i) => attached(a, i)),
      ...(facts && { facts }),
    }
    return read
  },
}

const written = (list: readonly Address[]): string =>
  list
    .flatMap((a) => (a.group ? a.group : [a]))
    .map((a) => [a.name, a.address && `<${a.address}>`].filter(Boolean).join(' '))
    .join('; ')

/** Paragraphs of a plain body; an earlier message below, and the signature, are set apart. */
function plainBody(source: string, builder: TextBuilder): void {
  let below = false
  let paragraph: string[] = []
  const flush = () => {
    if (paragraph.length > 0) builder.block(paragraph.join('\n'), below ? 'furniture' : undefined)
    paragraph = []
  }
  for (const line of source.split(/\r?\n/)) {
    if (!line.trim()) flush()
    else {
      if (!below && BELOW.test(line.trim())) {
        flush()
        below = true
      }
      paragraph.push(line.trim())
    }
  }
  flush()
}

function htmlBody(source: string, file: string, builder: TextBuilder): void {
  const page = readHtml(source, file)
  for (const block of page.text.split('\n\n')) builder.block(block)
}

const decoded = (content: string | ArrayBuffer | Uint8Array): string =>
  typeof content === 'string'
    ? content
    : new TextDecoder('utf-8').decode(content instanceof Uint8Array ? content : new Uint8Array(content))

/** Attachments that may be read; pictures and calendar parts are not handed on. */
function attached(a: Attachment, index: number): SourceFile[] {
  if (/^(?:image|audio|video)\//.test(a.mimeType) || a.mimeType === 'text/calendar' || a.related === true)
    return []
  const bytes =
    typeof a.content === 'string'
      ? new TextEncoder().encode(a.content)
      : a.content instanceof Uint8Array
        ? a.content
        : new Uint8Array(a.content)
  const ending = a.mimeType === 'message/rfc822' ? '.eml' : ''
  return [{ name: a.filename ?? `attachment ${index + 1}${ending}`, bytes }]
}
