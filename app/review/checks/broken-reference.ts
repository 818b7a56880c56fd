import type { Nodes } from 'mdast'
import type {} from 'mdast-util-directive'
import type { Meeting } from '../../meeting/meeting.ts'
import { itemAt, resolveRef } from '../../meeting/resolve.ts'
import { plainText } from '../../note/plain-text.ts'
import { type NotePassage, notePassages, offsetInPassage } from '../note-passages.ts'
import type { Check, Finding } from './check.ts'

/**
 * A field, citation or footnote that leads nowhere: what it stood for has left the record or the note.
 *
 * Bad: `They agreed.:cite{e="gone"}`
 * Good: `Held on :field[25 December 2024]{ref="/start"}.`
 */
export const brokenReference: Check = {
  rule: 'broken-reference',
  group: 'note',
  run: ({ note, meeting }) => {
    const footnotes = definitions(note.tree)
    const evidence = new Set(allEvidence(meeting))
    return notePassages(note).flatMap((passage) => {
      const found: Finding[] = []
      const visit = (node: Nodes) => {
        const problem = problemOf(node, meeting, evidence, footnotes)
        if (problem) found.push(finding(passage, node, ...problem))
        if ('children' in node) node.children.forEach(visit)
      }
      passage.node.children.forEach(visit)
      return found
    })
  },
}

function problemOf(
  node: Nodes,
  meeting: Meeting | undefined,
  evidence: ReadonlySet<string>,
  footnotes: ReadonlySet<string>,
): [string, string] | null {
  if (node.type === 'footnoteReference' && !footnotes.has(node.identifier)) {
    return ['This footnote has no text.', 'Write the footnote, or take its mark out.']
  }
  if (node.type !== 'textDirective') return null
  if (node.name === 'field') {
    const ref = node.attributes?.ref ?? ''
    // An item may lack what its field shows (“no date given”); it is broken only when the item has gone.
    if (meeting && (resolveRef(meeting, ref) !== undefined || itemAt(meeting, ref))) return null
    // An unfilled field is told by its own rule.
    if (plainText(node).trim() === '' || node.attributes?.empty !== undefined) return null
    return [
      'The record no longer holds what this stands for.',
      'Keep the words as plain text, or choose another item of the record.',
    ]
  }
  if (node.name === 'cite') {
    const missing = (node.attributes?.e ?? '').split(/\s+/).filter((id) => id && !evidence.has(id))
    if (missing.length)
      return [
        'This citation leads to no passage of a source.',
        'Cite the passage again, or take the citation out.',
      ]
  }
  return null
}

function finding(passage: NotePassage, node: Nodes, message: string, remedy: string): Finding {
  const start = offsetInPassage(passage, node)
  const words = plainText(node)
  return {
    rule: 'broken-reference',
    severity: 'error',
    message,
    remedy,
    place: {
      block: passage.block,
      start,
      end: start + words.length,
      quote: words || passage.text.slice(0, 80),
    },
  }
}

function definitions(root: Nodes): ReadonlySet<string> {
  const ids = new Set<string>()
  const visit = (node: Nodes) => {
    if (node.type === 'footnoteDefinition') ids.add(node.identifier)
    if ('children' in node) node.children.forEach(visit)
  }
  visit(root)
  return ids
}

const allEvidence = (meeting: Meeting | undefined): string[] =>
  meeting
    ? [...(meeting.evidence ?? []).map((e) => e.id), ...(meeting.meetings ?? []).flatMap(allEvidence)]
    : []
