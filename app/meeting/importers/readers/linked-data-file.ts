import { readRecordText } from '../../read-record-text.ts'
import { checkTextLength } from '../limits.ts'
import { factsOfLinkedData, isLinkedData } from './linked-data.ts'
import type { Reader } from './reader.ts'

/** schema.org Event (JSON-LD), Popolo, OParl Meeting: shapes people already hold. */
export const linkedData: Reader = {
  what: 'linked data',
  takes: ({ ending, text }) => {
    if (!/^(?:json|jsonld|ya?ml)$/.test(ending) && !/^\s*[[{]/.test(text().slice(0, 200))) return false
    if (!/"?@type|oparl|"?persons"?\s*:|"?memberships"?\s*:|"?organizations"?\s*:/i.test(text())) return false
    try {
      return isLinkedData(readRecordText(text()).value)
    } catch {
      return false
    }
  },
  read: ({ name, text }) => {
    const source = text()
    checkTextLength(name, source.length > 0 ? source.slice(0, 1) : source)
    const { facts = {}, published, publisher } = factsOfLinkedData(readRecordText(source, name).value, source)
    return {
      kind: 'facts',
      text: source,
      facts,
      ...(facts.title && { title: facts.title }),
      ...(published && { published }),
      ...(publisher && { publisher }),
    }
  },
}
