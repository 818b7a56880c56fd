/** A readout's own sentence, with the words in which the other one differs marked. */
export function PointWords({
  words,
  marked,
}: {
  readonly words: string
  readonly marked: readonly string[]
}) {
  const places = marked
    .map((m) => ({ start: words.indexOf(m), length: m.length }))
    .filter((p) => p.start >= 0)
    .sort((x, y) => x.start - y.start)
  const parts: { readonly text: string; readonly mark: boolean; readonly at: number }[] = []
  let at = 0
  for (const { start, length } of places) {
    if (start < at) continue
    parts.push({ text: words.slice(at, start), mark: false, at })
    parts.push({ text: words.slice(start, start + length), mark: true, at: start })
    at = start + length
  }
  parts.push({ text: words.slice(at), mark: false, at })
  return (
    <p className="point-words">
      {parts.map((p) =>
        p.mark ? <mark key={p.at}>{p.text}</mark> : <span key={`text ${p.at}`}>{p.text}</span>,
      )}
    </p>
  )
}
