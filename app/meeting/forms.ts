import { type DateForm, dateInWords } from './date-forms.ts'
import { DATE_FIELDS } from './edtf.ts'
import { type FormOptions, tongueOf } from './form-options.ts'
import { listInWords } from './list-in-words.ts'
import type { Meeting, Participant } from './meeting.ts'
import { type NameForm, nameOf } from './name-forms.ts'
import {
  escapeSegment,
  type Identified,
  isObject,
  REFERENCES,
  referenced,
  unescapeSegment,
} from './references.ts'
import { splitFilter } from './resolve.ts'

export { DEFAULT_FORMS, type FormOptions } from './form-options.ts'

export const NAME_FORMS = ['full', 'surname', 'title', 'role', 'native', 'address'] as const
export const DATE_FORMS = ['long', 'short', 'weekday', 'time'] as const
/** Every form a field can ask for; `count` is the number of a list's entries, `clause` a sentence that goes on. */
export const FORMS = [...NAME_FORMS, ...DATE_FORMS, 'count', 'clause'] as const
export type Form = (typeof FORMS)[number]

const WORDS = {
  en: {
    noDate: 'no date given',
    none: 'none',
    yes: 'yes',
    no: 'no',
    joint: 'joint',
    'one-side': 'announced by one side',
    'would-consider': 'would consider',
  },
  ja: {
    noDate: '期日の記載なし',
    none: '0',
    yes: 'はい',
    no: 'いいえ',
    joint: '双方の合意',
    'one-side': '一方の発表',
    'would-consider': '検討の意向',
  },
  zh: {
    noDate: '未说明日期',
    none: '0',
    yes: '是',
    no: '否',
    joint: '双方一致',
    'one-side': '单方宣布',
    'would-consider': '表示将考虑',
  },
} as const

/**
 * A value of the record as a reader sees it.
 * @param ref the value's absolute reference; its last step tells dates and ids from other text.
 * @param value what `resolveRef` gave. An absent due date is said (“no date given”); any other absence is ''.
 * @param form one of `FORMS`; an unknown or unfitting one gives the usual form.
 */
export function showValue(
  meeting: Meeting,
  ref: string,
  value: unknown,
  form: string | undefined,
  forms: FormOptions,
): string {
  const key = unescapeSegment(ref.split('/').at(-1) ?? '')
  const words = WORDS[tongueOf(forms.language)]
  if (form === 'count') return Array.isArray(value) && value.length > 0 ? String(value.length) : words.none
  if (value === undefined || value === null || value === '') return key === 'due' ? words.noDate : ''
  if (Array.isArray(value)) {
    const [list] = splitFilter(ref)
    const refOf = (entry: unknown) =>
      isObject(entry) && typeof entry.id === 'string' ? `${list}/${escapeSegment(entry.id)}` : list
    const parts = value.map((entry) => showValue(meeting, refOf(entry), entry, form, forms)).filter(Boolean)
    return listInWords(parts, forms.language)
  }
  if (isObject(value)) return showItem(meeting, ref, value, form, forms)
  if (typeof value === 'boolean') return value ? words.yes : words.no
  const text = String(value)
  if (DATE_FIELDS.has(key)) return dateInWords(text, isDateForm(form) ? form : 'long', forms)
  if (key === 'strength' && text in words) return words[text as keyof typeof words]
  if (key in REFERENCES) {
    const found = referenced(meeting, key, text)
    if (found) return showValue(meeting, found.ref, found.item, form, forms)
  }
  return form === 'clause' ? text.replace(FULL_STOP, '') : text
}

/** At the end of a sentence; the point of an abbreviation (“the U.S.”) is none. */
const FULL_STOP = /(?<=[\p{L}\p{N})\]”’"%]{2})[.。]$/u

/** An item alone: a person by name, a place from the room outwards, anything else by its sentence or title. */
function showItem(
  meeting: Meeting,
  ref: string,
  item: Identified,
  form: string | undefined,
  forms: FormOptions,
): string {
  if (isPerson(ref, item)) return nameOf(item, isNameForm(form) ? form : 'full', forms)
  if (ref.endsWith('/place')) {
    const parts = [item.name, item.city, item.country].filter((part) => typeof part === 'string' && part)
    return parts.filter((part, index) => parts.indexOf(part) === index).join(', ')
  }
  if (isObject(item.quote)) return String(item.quote.exact ?? '')
  if (typeof item.value === 'string') return [item.value, item.unit].filter(Boolean).join(' ')
  for (const key of ['text', 'quote', 'name', 'title', 'label'])
    if (typeof item[key] === 'string') return showValue(meeting, `${ref}/${key}`, item[key], form, forms)
  return ''
}

function isPerson(ref: string, item: Identified): item is Participant {
  return /\/(participants|mentioned)\/[^/]+$/.test(ref) && typeof item.name === 'string'
}
const isDateForm = (form: string | undefined): form is DateForm => DATE_FORMS.some((known) => known === form)
const isNameForm = (form: string | undefined): form is NameForm => NAME_FORMS.some((known) => known === form)
