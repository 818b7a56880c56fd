import { checkTextLength, notText } from '../limits.ts'
import { TextBuilder } from '../text-builder.ts'
import type { PersonFact, Reader, SpeechFact, TextFact } from './reader.ts'
import { readXml } from './xml.ts'

/** Akoma Ntoso debates: speeches by speaker, people by their references, headings as topics, the day of the sitting. */
export const akomaNtoso: Reader = {
  what: 'Akoma Ntoso debate',
  takes: ({ head, text }) =>
    /^[^<]{0,4}<\?xml|^[^<]{0,4}<(?:an:)?akomaNtoso/.test(head) &&
    /<(?:\w+:)?akomaNtoso[\s>]/.test(text().slice(0, 2_000)),
  read: ({ name, text }) => {
    const builder = new TextBuilder()
    const people = new Map<string, { name: string }>()
    const roles = new Map<string, string>()
    const speeches: SpeechFact[] = []
    const topics: TextFact[] = []
    let speech: { by: string; as: string; from: string } | undefined
    let words = ''
    let path: string[] = []
    let date: string | undefined
    let title: string | undefined
    const local = (tag: string) => tag.replace(/^\w+:/, '')
    const flush = (tag: string) => {
      const plain = words.replace(/\s+/g, ' ').trim()
      words = ''
      if (!plain) return
      const span = builder.block(plain, tag === 'heading' || tag === 'docTitle' ? 'heading' : undefined)
      if (!span) return
      if (tag === 'docTitle') title ??= plain
      else if (tag === 'heading' || tag === 'subheading') topics.push({ text: plain, at: span })
      else if (tag === 'from' && speech) speech.from = plain
      else if (speech && tag === 'p') {
        const who = people.get(speech.by)?.name ?? speech.from.replace(/[:：]\s*$/, '')
        const role = roles.get(speech.as)
        if (who) speeches.push({ speaker: who, quote: plain, at: span, ...(role && { role }) })
      }
    }
    readXml(text(), name, {
      open: (tag, a) => {
        const t = local(tag)
        path.push(t)
        if (t === 'TLCPerson') people.set(`#${a.eId ?? a.id ?? ''}`, { name: a.showAs ?? '' })
        if (t === 'TLCRole') roles.set(`#${a.eId ?? a.id ?? ''}`, a.showAs ?? '')
        if (t === 'docDate' || t === 'FRBRdate') date ??= /^\d{4}-\d{2}-\d{2}$/.exec(a.date ?? '')?.[0]
        if (/^(?:speech|question|answer)$/.test(t)) speech = { by: a.by ?? '', as: a.as ?? '', from: '' }
        if (/^(?:p|from|heading|subheading|docTitle|num|narrative|scene)$/.test(t))
          flush(path[path.length - 2] ?? '')
      },
      close: (tag) => {
        const t = local(tag)
        path = path.slice(0, -1)
        if (/^(?:p|from|heading|subheading|docTitle|num|narrative|scene)$/.test(t)) flush(t)
        if (/^(?:speech|question|answer)$/.test(t)) speech = undefined
      },
      text: (t) => {
        if (!path.includes('meta')) words += t
      },
    })
    const out = builder.toString()
    if (!out) throw notText(name, 'it has no debate in it')
    checkTextLength(name, out)
    const spoke = new Set(speeches.map((s) => s.speaker))
    const present: PersonFact[] = [...new Set([...[...people.values()].map((p) => p.name), ...spoke])]
      .filter((p) => p && spoke.has(p))
      .map((p) => {
        const role = speeches.find((s) => s.speaker === p)?.role
        return { name: p, present: true, ...(role && { role }) }
      })
    return {
      kind: 'facts',
      text: out,
      ...(title && { title }),
      ...(date && { published: date }),
      facts: {
        ...(title && { title }),
        kind: 'debate',
        status: 'held',
        ...(date && { start: date }),
        people: present,
        speeches,
        topics,
      },
    }
  },
}
