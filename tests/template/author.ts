import fc from 'fast-check'
import type { Nodes, Root, RootContent } from 'mdast'
import { normalize } from '../../app/note/normalize.ts'
import type { Note } from '../../app/note/note.ts'
import { readText, writeText } from '../../app/note/text.ts'

/** One thing a person does to a note; numbers choose the place among those that fit. */
export interface Deed {
  readonly kind: 'remove' | 'write a paragraph' | 'write an item' | 'add words' | 'overwrite a value' | 'swap'
  readonly at: number
}

export const deeds = (most = 4): fc.Arbitrary<readonly Deed[]> =>
  fc.array(
    fc.record({
      kind: fc.constantFrom<Deed['kind'][]>(
        'remove',
        'write a paragraph',
        'write an item',
        'add words',
        'overwrite a value',
        'swap',
      ),
      at: fc.nat(500),
    }),
    { maxLength: most },
  )

interface Place {
  readonly parent: { children: Nodes[] }
  readonly index: number
  readonly node: Nodes
}

/** A note after these deeds, saved and opened; and the person's own words, which occur nowhere else. */
export function authored(
  note: Note,
  done: readonly Deed[],
): { readonly note: Note; readonly words: string[] } {
  const tree = structuredClone({ type: 'root', children: note.tree.children.map(unplaced) }) as Root
  const words = done.flatMap((deed, number) => act(tree, deed, `own${'abcdefgh'[number]}`) ?? [])
  const changed = { ...note, source: '', tree: normalize(tree) }
  return {
    note: readText(writeText(changed)),
    words: words.filter((word) => writeText(changed).includes(word)),
  }
}

function act(tree: Root, { kind, at }: Deed, word: string): string | undefined {
  const places = placesIn(tree)
  const choose = (fits: (place: Place) => boolean) => {
    const fitting = places.filter(fits)
    return fitting[at % Math.max(1, fitting.length)]
  }
  const paragraph = { type: 'paragraph' as const, children: [{ type: 'text' as const, value: word }] }
  switch (kind) {
    case 'remove': {
      const place = choose(({ node }) => isItem(node))
      place?.parent.children.splice(place.index, 1)
      return undefined
    }
    case 'write a paragraph': {
      const place = choose(({ parent, node }) => parent === tree && node.type !== 'listItem')
      place?.parent.children.splice(place.index + (at % 2), 0, paragraph)
      return word
    }
    case 'write an item': {
      const place = choose(({ node }) => node.type === 'listItem')
      place?.parent.children.splice(place.index + (at % 2), 0, { type: 'listItem', children: [paragraph] })
      return place && word
    }
    case 'add words': {
      const place = choose(({ node }) => node.type === 'paragraph' || node.type === 'tableCell')
      if (place && 'children' in place.node)
        (place.node.children as Nodes[]).splice(at % 2 ? 0 : place.node.children.length, 0, {
          type: 'text',
          value: at % 2 ? `${word} ` : ` ${word}`,
        })
      return place && word
    }
    case 'overwrite a value': {
      const place = choose(({ node }) => node.type === 'textDirective' && node.name === 'field')
      if (place?.node.type !== 'textDirective') return undefined
      const { empty: _, ...attributes } = place.node.attributes ?? {}
      place.node.attributes = at % 2 ? attributes : { ...attributes, edited: '' }
      place.node.children = [{ type: 'text', value: word }]
      return word
    }
    case 'swap': {
      const place = choose(
        ({ node, parent, index }) => node.type === 'listItem' && index + 1 < parent.children.length,
      )
      const next = place?.parent.children[place.index + 1]
      if (place && next) place.parent.children.splice(place.index, 2, next, place.node)
      return undefined
    }
  }
}

const isItem = (node: Nodes) =>
  ['paragraph', 'heading', 'listItem', 'tableRow', 'containerDirective', 'list'].includes(node.type)

function placesIn(tree: Root): Place[] {
  const places: Place[] = []
  const visit = (parent: Nodes) => {
    if (!('children' in parent)) return
    for (const [index, node] of parent.children.entries()) {
      const isHeading = parent.type === 'table' && index === 0
      if (!isHeading) places.push({ parent: parent as Place['parent'], index, node })
      visit(node)
    }
  }
  visit(tree)
  return places
}

function unplaced({ position: _, ...block }: RootContent): object {
  return block
}
