import { directive } from 'micromark-extension-directive'
import type { Code, Construct, Extension, State, Tokenizer } from 'micromark-util-types'
import { DIRECTIVES, type DirectiveRule } from './directives.ts'

/**
 * Directive syntax narrowed to our vocabulary while reading, so that every other colon (10:30, 16:9, 合意:内容)
 * never becomes anything but text and needs no repair afterwards.
 */

const COLON = 58
const RULES: Readonly<Record<string, DirectiveRule | undefined>> = DIRECTIVES

type Kind = DirectiveRule['kinds'][number]

/** Names that may stand in this kind of directive, and those that may stand there without `[` or `{`. */
export function namesOf(kind: Kind): { readonly all: string[]; readonly bare: string[] } {
  const entries = Object.entries(DIRECTIVES as Record<string, DirectiveRule>).filter(([, rule]) =>
    rule.kinds.includes(kind),
  )
  return {
    all: entries.map(([name]) => name),
    bare: entries.filter(([, rule]) => kind !== 'text' && rule.bare).map(([name]) => name),
  }
}

const isLetter = (code: Code): code is NonNullable<Code> => code !== null && code >= 97 && code <= 122
const isSpace = (code: Code) => code === 32 || code === -1 || code === -2
const isEnd = (code: Code) => code === null || (code <= -3 && code >= -5)
const isOpener = (code: Code) => code === 91 || code === 123
const isCloser = (code: Code) => code === 93 || code === 125

/** Looks ahead over colons and a name; never keeps what it read. */
function vocabularyAhead(kind: Kind): Construct {
  const tokenize: Tokenizer = (effects, ok, nok) => {
    let name = ''
    const colons: State = (code) => {
      if (code === COLON) {
        effects.consume(code)
        return colons
      }
      return letters(code)
    }
    const letters: State = (code) => {
      if (isLetter(code)) {
        name += String.fromCharCode(code)
        effects.consume(code)
        return letters
      }
      const rule = Object.hasOwn(RULES, name) ? RULES[name] : undefined
      if (!rule?.kinds.includes(kind)) return stop(nok, code)
      if (isOpener(code)) return stop(ok, code)
      return kind !== 'text' && rule.bare ? restOfLine(code) : stop(nok, code)
    }
    const restOfLine: State = (code) => {
      if (isSpace(code)) {
        effects.consume(code)
        return restOfLine
      }
      return stop(isEnd(code) ? ok : nok, code)
    }
    const stop = (next: State, code: Code) => {
      effects.exit('data')
      return next(code)
    }
    return (code) => {
      effects.enter('data')
      return colons(code)
    }
  }
  return { tokenize, partial: true }
}

/** The library's construct behind our look-ahead. A text directive must also close what it opened. */
function narrowed(construct: Construct, kind: Kind): Construct {
  const ahead = vocabularyAhead(kind)
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      const closed: State = (code) => (kind === 'text' && !isCloser(this.previous) ? nok(code) : ok(code))
      return effects.check(ahead, construct.tokenize.call(this, effects, closed, nok), nok)
    },
  }
}

const constructs = (of: Construct | Construct[] | undefined) => (of ? [of].flat() : [])

/** micromark extension: the directives of `directives.ts` and nothing more. */
export function vocabulary(): Extension {
  const { text, flow } = directive()
  const [inText] = constructs(text?.[COLON])
  const [container, leaf] = constructs(flow?.[COLON])
  if (!inText || !container || !leaf) throw new Error('The directive extension changed its shape.')
  return {
    text: { [COLON]: narrowed(inText, 'text') },
    flow: { [COLON]: [narrowed(container, 'container'), narrowed(leaf, 'leaf')] },
  }
}
