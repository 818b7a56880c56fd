import { stringify } from 'yaml'
import type { PreparedHead } from '../prepared.ts'

/** The printed head as YAML front matter, for tools that read it; only what stands on the page, in a fixed order. */
export function frontMatter(head: PreparedHead): string {
  const keys = {
    title: head.title,
    marking: head.marking,
    number: head.number,
    date: head.isoDate ?? head.date,
    copy: head.copyNumber,
    meeting: head.meeting,
    desk: head.desk,
    status: head.status,
    'as-of': head.asOf,
    embargo: head.embargo,
    lang: head.language,
  }
  const given = Object.fromEntries(Object.entries(keys).filter(([, value]) => value !== undefined))
  return `---\n${stringify(given, { lineWidth: 0 })}---\n`
}
