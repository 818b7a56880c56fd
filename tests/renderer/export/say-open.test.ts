import { describe, expect, test } from 'vitest'
import { fitting } from '../../../renderer/export/fitting.ts'
import { sayOpen } from '../../../renderer/export/say-open.ts'

describe('[SO1] what a review leaves open, told before an export', () => {
  test('[SO1.1] says how many threads and suggestions are open, and what becomes of each', () => {
    expect(sayOpen({ threads: 3, suggestions: 2 }, 'none', 'original')).toBe(
      '3 threads and 2 suggestions are open. The threads stay behind; what was suggested is left out: the text stands as it was.',
    )
    expect(sayOpen({ threads: 1, suggestions: 0 }, 'margin', 'original')).toBe(
      '1 thread is open. The thread goes along.',
    )
    expect(sayOpen({ threads: 0, suggestions: 1 }, 'none', 'final')).toBe(
      '1 suggestion is open. What was suggested stands as if accepted, and no one sees that it was not.',
    )
    expect(sayOpen({ threads: 0, suggestions: 0 }, 'none', 'original')).toBe('')
  })
  test('[SO1.2] offers no place for comments that the formats do not have', () => {
    expect(fitting('margin', ['pdf'])).toBe('margin')
    expect(fitting('margin', ['docx'])).toBe('notes')
    expect(fitting('criticmarkup', ['pdf', 'md'])).toBe('criticmarkup')
    expect(fitting('criticmarkup', ['pdf'])).toBe('notes')
  })
})
