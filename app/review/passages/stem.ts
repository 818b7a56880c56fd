import { onceAWord } from '../../meeting/importers/drafting/once-a-word.ts'

/** Past forms that share too little with their verb. */
const IRREGULAR: Readonly<Record<string, string>> = {
  met: 'meet',
  held: 'hold',
  told: 'tell',
  took: 'take',
  taken: 'take',
  gave: 'give',
  given: 'give',
  made: 'make',
  began: 'begin',
  begun: 'begin',
  sought: 'seek',
  brought: 'bring',
  bought: 'buy',
  built: 'build',
  sent: 'send',
  spoke: 'speak',
  spoken: 'speak',
  chose: 'choose',
  chosen: 'choose',
  fell: 'fall',
  fallen: 'fall',
  grew: 'grow',
  rose: 'rise',
  risen: 'rise',
  won: 'win',
  lost: 'lose',
  led: 'lead',
  left: 'leave',
  kept: 'keep',
  paid: 'pay',
  understood: 'understand',
  undertook: 'undertake',
  undertaken: 'undertake',
  withdrew: 'withdraw',
  withdrawn: 'withdraw',
  drew: 'draw',
  drawn: 'draw',
  shown: 'show',
  thought: 'think',
  found: 'find',
  broke: 'break',
  broken: 'break',
  struck: 'strike',
  sold: 'sell',
  spent: 'spend',
  stood: 'stand',
  swore: 'swear',
  wrote: 'write',
  written: 'write',
}
const ENDING =
  /(?:isations?|izations?|ations?|itions?|ions?|ments?|ances?|ences?|ingly|edly|ings?|ives?|ities|ity|ness|ally|ies|ied|ers?|ors?|ed|es|s|ly|e|y|al)$/
/** Longer stems are told apart early enough. */
const LONGEST = 8

/** What the forms of an English word share: “agreed”, “agreement” and “agree” are one. Other scripts stay as they are. */
export const stem = onceAWord((word) => {
  let w = (IRREGULAR[word] ?? word).replace(/['’]s?$/, '')
  for (let pass = 0; pass < 2; pass++) {
    const cut = w.replace(ENDING, '')
    const least = /(?:ing|ed|s)$/.test(w) && pass === 0 ? 3 : 4
    if (cut === w || cut.length < least || (/s$/.test(w) && /(?:ss|us|is)$/.test(w))) break
    w = cut.replace(/([bdfgmnprt])\1$/, '$1')
  }
  return w.slice(0, LONGEST)
})
