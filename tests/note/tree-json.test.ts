import { describe, expect, it } from 'vitest'
import { readBrief, readMarkdownFile, writeBrief } from '../../app/brief-file.ts'
import { readText, writeText } from '../../app/note/text.ts'
import { treeJson } from '../../app/note/tree-json.ts'
import { noteOfSize } from '../bench/note-of-size.ts'
import { SPEC } from './spec-examples.ts'

const encode = (text: string) => new TextEncoder().encode(text)
const brief = (text: string) =>
  writeBrief({
    note: readText(text),
    annotations: [],
    sources: new Map(),
    images: new Map(),
    others: new Map(),
  })

describe('a tree read before', () => {
  it('[NJ1] is the tree its text has, for every spec example', () => {
    for (const markdown of SPEC) {
      expect(JSON.parse(treeJson(encode(markdown)))).toEqual(readText(markdown).tree)
    }
  })

  it('[NJ2] makes the note that reading its file makes, which keeps its bytes', () => {
    const text = noteOfSize(61_000)
    const bytes = brief(text)
    const tree = JSON.parse(treeJson(bytes))
    const { note } = readBrief(bytes, 'a.brief', tree)
    expect(note.tree).toBe(tree)
    expect(note).toEqual(readBrief(bytes, 'a.brief').note)
    expect(writeText(note)).toBe(text)
    expect(readMarkdownFile(encode(text), 'a.md', tree).note).toEqual(note)
  })

  it('[NJ3] is refused for what is no text', () => {
    expect(() => treeJson(Uint8Array.of(0xff, 0xfe, 0x00))).toThrow()
    expect(() => treeJson(brief('words').slice(0, 60))).toThrow()
  })
})
