import { remarkPieces } from '../../app/review/mentions.ts'

/** What somebody said, with the names it mentions set off. */
export function Remark({ text, people }: { readonly text: string; readonly people: readonly string[] }) {
  let at = 0
  return (
    <p className="thread-body">
      {remarkPieces(text, people).map((piece) => {
        at += piece.text.length
        return piece.name ? (
          <span key={at} className="mention">
            {piece.text}
          </span>
        ) : (
          piece.text
        )
      })}
    </p>
  )
}
