/** What an item of any kind says, alone: its sentence, its quotation, its name. Empty where it says nothing. */
export function wordsOf(item: { readonly [key: string]: unknown }): string {
  for (const key of ['text', 'quote', 'name', 'title', 'label'])
    if (typeof item[key] === 'string' && item[key] !== '') return item[key]
  return [item.value, item.unit, item.of].filter((part) => typeof part === 'string' && part).join(' ')
}
