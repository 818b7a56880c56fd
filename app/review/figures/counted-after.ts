import { stem } from '../passages/stem.ts'

const STOPS =
  /^(?:and|but|or|as|while|which|that|who|when|after|before|since|because|is|was|are|were|will|has|have|had|by|at|on|said|according|including|between|during|through|would|could|from|if|until|over|under|with|in|for|to|of)$/i

/** Stems of the words behind a number up to where its phrase ends. */
export function countedAfter(after: string): string[] {
  const stems: string[] = []
  for (const m of after
    .replace(/^\s(?:of|worth of|in)\s(?:the\s|its\s|their\s)?/, ' ')
    .matchAll(/([\p{L}’'-]+)([^\p{L}’'-]*)/gu)) {
    const word = (m[1] ?? '').toLowerCase()
    if (STOPS.test(word)) break
    if (!/^(?:the|a|an|more|new|other|further|additional)$/.test(word)) stems.push(stem(word))
    if (stems.length >= 4 || /[.,;:!?)”"]/.test(m[2] ?? '')) break
  }
  return stems
}
