import type { Nodes } from 'mdast'
import type { Place, Problem } from '../errors.ts'

/** What is wrong with a template and where; `remedy` says what to write instead. */
export interface TemplateProblem extends Problem {
  readonly remedy: string
}

/** Collects every problem of one template, each with its line and column. */
export interface Problems {
  readonly found: readonly TemplateProblem[]
  at(node: Nodes, message: string, remedy: string): void
  atOffset(offset: number, message: string, remedy: string): void
}

export function collectProblems(text: string, file: string | undefined): Problems {
  const found: TemplateProblem[] = []
  const place = (line: number, column: number): Place => ({ ...(file && { file }), line, column })
  return {
    found,
    at(node, message, remedy) {
      const start = node.position?.start
      found.push({ message, remedy, place: place(start?.line ?? 1, start?.column ?? 1) })
    },
    atOffset(offset, message, remedy) {
      const before = text.slice(0, offset)
      found.push({
        message,
        remedy,
        place: place(before.split('\n').length, offset - before.lastIndexOf('\n')),
      })
    },
  }
}
