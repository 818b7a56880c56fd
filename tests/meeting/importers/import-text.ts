import { importSources, type SourceFile } from '../../../app/meeting/importers/index.ts'

export const file = (name: string, text: string): SourceFile => ({
  name,
  bytes: new TextEncoder().encode(text),
})

/** Imports texts by name, with a fixed day for “today”. */
export const importTexts = (files: Readonly<Record<string, string>>, today = '2025-03-20') =>
  importSources(
    Object.entries(files).map(([name, text]) => file(name, text)),
    { today },
  )

/** Passages whose recorded offsets do not give the recorded words. */
export function wrongOffsets({ meeting, sources }: Awaited<ReturnType<typeof importSources>>): string[] {
  return (meeting.evidence ?? []).flatMap((e) => {
    const name = meeting.sources?.find((s) => s.id === e.source)?.file ?? ''
    const text = sources[name]
    return text !== undefined && e.position && text.slice(e.position.start, e.position.end) === e.quote.exact
      ? []
      : [`${e.id} in ${name}`]
  })
}
