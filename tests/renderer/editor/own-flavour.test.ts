import type { RootContent } from 'mdast'
import { describe, expect, it } from 'vitest'
import { parseMarkdown, writeMarkdown } from '../../../app/note/dialect.ts'
import { OwnFlavour } from '../../../renderer/editor/paste/own-flavour.ts'

const blocks = (source: string) => parseMarkdown(source).children
const write = (children: RootContent[]) => writeMarkdown({ type: 'root', children })

const REVIEWED =
  'a :mark[b :ins[c]{s="1"}]{a="7"}:del[ d]{s="1"}\n\n:::ins{s="2"}\n- e\n:::\n\n:::del{s="2"}\nf\n:::\n\n- g\n- :::del{s="2"}\n  h\n  :::\n'

describe('what this window copied', () => {
  it('[OF1] takes no thread and no suggestion with it: what is suggested in stands, what is suggested out is left', () => {
    const own = new OwnFlavour()
    const data = own.write(blocks(REVIEWED), false)
    expect(write(own.read(data))).toBe('a b c\n\n- e\n\n+ g\n')
  })

  it('[OF2] and cut keeps them for the first paste only', () => {
    const own = new OwnFlavour()
    const data = own.write(blocks(REVIEWED), true)
    expect(write(own.read(data))).toBe(REVIEWED)
    expect(write(own.read(data))).not.toContain('{')
  })

  it('[OF3] is read as a stranger’s by another window, without them', () => {
    const data = new OwnFlavour().write(blocks(REVIEWED), true)
    expect(write(new OwnFlavour().read(data))).not.toContain('s="')
  })
})
