import { describe, expect, it } from 'vitest'
import { writeBrief } from '../../../app/brief-file.ts'
import type { Host } from '../../../app/host/contract.ts'
import { readText } from '../../../app/note/text.ts'
import { treeJson } from '../../../app/note/tree-json.ts'
import { openDocument } from '../../../renderer/state/open-document.ts'

const host = {} as Host
const text = '---\ntitle: Talks\n---\n\n# Talks\n\nThey met.\n'
const bytes = writeBrief({
  note: readText(text),
  annotations: [],
  sources: new Map(),
  images: new Map(),
  others: new Map(),
})

describe('a file opened in the window', () => {
  it('[OD1] is the same note whether the machine read its text before or not', async () => {
    const ahead = await openDocument(host, { name: 'talks.brief', bytes, tree: treeJson(bytes) })
    expect(ahead).toEqual(await openDocument(host, { name: 'talks.brief', bytes }))
  })

  it('[OD2] shows what was read before, and takes the rest from its bytes', async () => {
    const tree = JSON.stringify(readText('Read before.\n').tree)
    const { brief } = await openDocument(host, { name: 'talks.brief', bytes, tree })
    expect(brief.note.tree).toEqual(JSON.parse(tree))
    expect(brief.note.head.title).toBe('Talks')
  })
})
