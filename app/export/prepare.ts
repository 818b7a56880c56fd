import type { RootContent } from 'mdast'
import { suggestionIds } from '../review/suggestions.ts'
import type { ExportInput, ExportOptions, Format } from './export.ts'
import { labelsFor } from './labels.ts'
import { chooseThreads } from './prepare/choose-threads.ts'
import { filterCopy } from './prepare/filter-copy.ts'
import { headLines } from './prepare/head-lines.ts'
import { hoistDefinitions } from './prepare/hoist-definitions.ts'
import { ledgerAnnex } from './prepare/ledger-annex.ts'
import { listComments } from './prepare/list-comments.ts'
import { listSources } from './prepare/list-sources.ts'
import { lookupsOf } from './prepare/lookups.ts'
import { numberReferences } from './prepare/number-references.ts'
import { nodesOf, openRegions, originOf, withOrigins } from './prepare/regions.ts'
import { resolveBlocks } from './prepare/resolve-blocks.ts'
import { dropEmptySections, letterAnnexes, levelHeadings, numberParagraphs } from './prepare/sections.ts'
import { settleChanges, suggestionsAs } from './prepare/settle-changes.ts'
import { takeTitle } from './prepare/take-title.ts'
import { withheldWords } from './prepare/withheld-words.ts'
import type { Block, Prepared } from './prepared.ts'

export type { Prepared } from './prepared.ts'

/**
 * Makes a note ready for paper: what every format shares. Pure; takes any tree in normal form and never throws.
 */
export function prepare(input: ExportInput, options: ExportOptions, format?: Format): Prepared {
  const { head } = input
  const labels = labelsFor(typeof head.language === 'string' ? head.language : 'en')

  const as = input.redline ? 'marks' : suggestionsAs(options, format)
  const suggestions = suggestionIds(input.tree).length
  const marked = withOrigins(input.tree)
  const settled = as === 'marks' ? marked : settleChanges(marked, as)
  const whole = hoistDefinitions({ ...settled, children: openRegions(settled.children) })
  const { tree: filtered, dropped } = filterCopy(whole, head, options)
  const tree = hoistDefinitions(filtered, true)
  const threads = chooseThreads(input.annotations, whole, tree, options, format)

  const lookups = lookupsOf(tree, input, threads.travels)
  const resolve = (blocks: readonly RootContent[]) => resolveBlocks(blocks, lookups, labels)
  const { title, blocks } = takeTitle(withOrigin(tree.children, resolve), head.title)

  const withheldUnder = new Set(dropped.filter((part) => part.kind !== 'guide').map((part) => part.under))
  const required = new Set(
    (head.sections ?? []).filter((rule) => rule.required).map((rule) => rule.heading.trim()),
  )
  const lines = headLines(head, options, labels, title)
  const annex = options.ledger ? ledgerAnnex(input, tree, options.copy, labels, lines.language) : []
  const full = dropEmptySections(
    [...blocks, ...resolve(annex)],
    (heading) => required.has(heading) && !withheldUnder.has(heading),
  )
  const laidOut = levelHeadings(letterAnnexes(full.blocks))
  const numbered = numberReferences(head.numbering === true ? numberParagraphs(laidOut) : laidOut, (index) =>
    resolve(lookups.footnotes[index]?.children ?? []),
  )

  const comments = listComments(input.annotations, numbered.comments, threads.travels, labels, lines.language)
  return {
    copy: options.copy,
    ...(options.addressee && { addressee: options.addressee }),
    head: lines,
    blocks: numbered.blocks,
    footnotes: numbered.footnotes,
    sources: listSources(input.sources, numbered.sources, labels, lines.language),
    comments,
    labels,
    ...(input.redline && { redline: input.redline }),
    withheld: withheldWords({
      input,
      copy: options.copy,
      suggestions: as,
      travels: threads.travels,
      dropped,
      hiddenHeadings: full.gone.filter((heading) => withheldUnder.has(heading)),
      unusedFootnotes: lookups.footnotes.filter((_, index) => !numbered.used.includes(index)),
      kept: tree,
    }),
    omitted: {
      ...lookups.omitted,
      sections: [
        ...dropped.flatMap(({ kind, heading }) =>
          kind === 'advice' || kind === 'assessment' ? [{ heading, why: kind }] : [],
        ),
        ...full.gone
          .filter((heading) => !withheldUnder.has(heading))
          .map((heading) => ({ heading, why: 'empty' as const })),
      ],
      layers: dropped.flatMap(({ kind, heading, to, nodes }) =>
        kind === 'layer'
          ? [{ heading, ...(to !== undefined && { to }), paragraphs: countParagraphs(nodes) }]
          : [],
      ),
      guides: dropped.filter((part) => part.kind === 'guide').length,
      suggestions: as === 'original' ? suggestions : 0,
      suggestionsTaken: as === 'final' ? suggestions : 0,
      openComments: options.annotations === 'none' ? threads.open.length : 0,
      resolvedComments: threads.resolved.length,
      commentsWithText: options.annotations === 'none' ? 0 : threads.withText.length,
    },
  }
}

/** Blocks made of the note's blocks, each told where it came from. */
function withOrigin(
  nodes: readonly RootContent[],
  resolve: (nodes: readonly RootContent[]) => Block[],
): Block[] {
  return nodes.flatMap((node) => {
    const origin = originOf(node)
    return resolve([node]).map((made): Block => (origin === undefined ? made : { ...made, origin }))
  })
}

const countParagraphs = (nodes: readonly RootContent[]): number =>
  nodes.flatMap(nodesOf).filter((node) => node.type === 'paragraph').length
