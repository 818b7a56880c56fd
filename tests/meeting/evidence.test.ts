import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromCodePoints, toCodePoints } from '../../app/meeting/code-points.ts'
import { anchorEvidence } from '../../app/meeting/evidence.ts'

/** `«»` marks the passage in the text. */
function marked(text: string) {
  const start = text.indexOf('«')
  const plain = text.replace('«', '').replace('»', '')
  const end = text.indexOf('»') - 1
  return { plain, start, end, exact: plain.slice(start, end) }
}

function passageIn(text: string, context = 12) {
  const { plain, start, end, exact } = marked(text)
  return {
    quote: {
      exact,
      prefix: plain.slice(Math.max(0, start - context), start),
      suffix: plain.slice(end, end + context),
    },
    position: { start, end },
  }
}

describe('a passage is found again', () => {
  it.each([
    ['[EV1] where it was', 'Wang met «Iwaya».', 'Wang met «Iwaya».', 'exact'],
    ['[EV2] behind words that were added', 'Wang met «Iwaya».', 'On Wednesday Wang met «Iwaya».', 'moved'],
    [
      '[EV3] the copy with the same neighbours, though another is nearer',
      'He said: yes. She said: «yes».',
      'She said: «yes». He said: yes.',
      'moved',
    ],
    [
      '[EV4] typography that another program changed',
      'He called them «“very candid” – and long».',
      'He called them «"very candid" - and  long».',
      'near',
    ],
    [
      '[EV5] a word that was corrected',
      'It covers «sixteen initiatives for exchanges».',
      'In all it covers «sixtean initiatives for exchanges».',
      'near',
    ],
  ])('%s', (_, before, now, how) => {
    const { plain, start, end } = marked(now)
    expect(anchorEvidence(passageIn(before), plain)).toEqual({ start, end, how })
  })

  it('[EV6] the nearest of two copies with the same neighbours', () => {
    const passage = { quote: { exact: 'yes' }, position: { start: 11, end: 14 } }
    expect(anchorEvidence(passage, 'yes, no, no, yes')).toEqual({ start: 13, end: 16, how: 'moved' })
  })

  it.each([
    ['[EV7] when the words have gone', { quote: { exact: 'Iwaya' } }, 'Wang met Li.'],
    ['[EV8] when nothing tells two copies apart', { quote: { exact: 'yes' } }, 'yes and yes'],
  ])('or not at all: %s', (_, passage, now) => {
    expect(anchorEvidence(passage, now)).toBeNull()
  })

  it('[EV9] the words at the offsets answered are the words quoted, wherever text is added (law)', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.string({ maxLength: 40 }), (before, after) => {
        const now = `${before} the security dialogue ${after}`
        const found = anchorEvidence(passageIn('So «the security dialogue» it is.'), now)
        expect(found && now.slice(found.start, found.end)).toBe('the security dialogue')
      }),
    )
  })

  it('[EV10] in a source of half a million characters too', () => {
    const filler = 'Nothing of note was said here. '.repeat(16_000)
    const passage = {
      quote: { exact: 'the buoy lies in its zone' },
      position: { start: 250_000, end: 250_025 },
    }
    const now = `${filler.slice(0, 251_000)}the bouy lies in its zone${filler.slice(251_000)}`
    expect(anchorEvidence(passage, now)).toEqual({ start: 251_000, end: 251_025, how: 'near' })
  })
})

describe('offsets are converted', () => {
  it.each([
    ['𠮷野家', 2, 1],
    ['a👍🏽b', 5, 3],
    ['王毅', 1, 1],
    ['', 0, 0],
  ])('[CP1] in %s, UTF-16 offset %i is code point %i and back', (text, units, points) => {
    expect(toCodePoints(text, units)).toBe(points)
    expect(fromCodePoints(text, points)).toBe(units)
  })

  it('[CP2] an offset inside a pair belongs to the character it cuts', () => {
    expect(toCodePoints('𠮷', 1)).toBe(0)
  })

  it('[CP3] as the language itself counts (law)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(), (text, n) => {
        const points = [...text].slice(0, n % ([...text].length + 1))
        expect(toCodePoints(text, points.join('').length)).toBe(points.length)
        expect(fromCodePoints(text, points.length)).toBe(points.join('').length)
      }),
    )
  })
})
