import { escapeSegment, type Identified, isObject, unescapeSegment } from './references.ts'

/** One condition an item must meet. */
export interface Condition {
  readonly path: string
  readonly test: 'has' | 'lacks' | 'is' | 'is-not'
  readonly values: readonly string[]
}

const CONDITION = /^(!?)([\p{L}\p{N}_.~/-]+?)(?:(!?=)([^=]+))?$/u

/**
 * The words of a filter, all of which must hold:
 * `due` has one · `!due` has none · `kind=agreement` · `strength=joint,one-side` either · `kind!=initiative` ·
 * `party=/ourSide` the same as stands there in the record. A field that is a list fits when one of its entries does.
 * @param words separated by spaces or semicolons.
 * @returns null when a word is none of these.
 */
export function parseFilter(words: string): readonly Condition[] | null {
  const conditions: Condition[] = []
  for (const word of words.split(/[\s;]+/).filter(Boolean)) {
    const [whole, not = '', path = '', sign, values] = CONDITION.exec(word) ?? []
    if (whole === undefined || (not && sign)) return null
    conditions.push(
      sign
        ? { path, test: sign === '=' ? 'is' : 'is-not', values: (values ?? '').split(',') }
        : { path, test: not ? 'lacks' : 'has', values: [] },
    )
  }
  return conditions
}

/** The items that meet every condition, in their order. `record` is where values that begin with `/` are looked up. */
export function filterItems<T extends object>(
  items: readonly T[],
  conditions: readonly Condition[],
  record: object,
): readonly T[] {
  return items.filter((item) => conditions.every((condition) => meets(item, condition, record)))
}

function meets(item: object, { path, test, values }: Condition, record: object): boolean {
  const found = [at(item, path)].flat().filter((one) => one !== undefined && one !== null && one !== '')
  if (test === 'has') return found.some((one) => one !== false)
  if (test === 'lacks') return found.every((one) => one === false)
  const wanted = values.flatMap((value) =>
    value.startsWith('/') ? [at(record, value.slice(1))].flat() : [value],
  )
  const fits = found.some((one) => wanted.some((value) => String(one) === String(value)))
  return test === 'is' ? fits : !fits
}

function at(from: object, path: string): unknown {
  let value: unknown = from
  for (const segment of path.split('/').map(unescapeSegment)) {
    if (!isObject(value) || !Object.hasOwn(value, segment)) return undefined
    value = value[segment]
  }
  return value
}

/** Items with their own references. Entries without an id go by their place. */
export function withRefs(
  list: readonly Identified[],
  listRef: string,
): readonly { readonly ref: string; readonly item: Identified }[] {
  return list.map((item, index) => ({
    ref: `${listRef}/${typeof item.id === 'string' ? escapeSegment(item.id) : index}`,
    item,
  }))
}
