import { type OpenedDocument, readDocument } from '../../app/documents/read-document.ts'
import type { Host, OpenedFile } from '../../app/host/contract.ts'
import { openBrief } from '../../app/pipeline.ts'
import { ownBytes } from './own-bytes.ts'

/** A file as a note. Word’s bytes are a stranger’s: the machine has them read where there are no powers. */
export const openDocument = (
  host: Host,
  { name, bytes, tree }: Pick<OpenedFile, 'name' | 'bytes' | 'tree'>,
): Promise<OpenedDocument> =>
  readDocument(
    bytes,
    name,
    async (word, file) => {
      const { brief, notices } = await host.readDocument({ name: file, bytes: ownBytes(word) })
      return { brief: openBrief(brief, file), notices }
    },
    tree === undefined ? undefined : JSON.parse(tree),
  )
