import type { Desk } from '../desk.ts'
import type { Handlers } from './handlers.ts'

/** Files of others are read in a room of their own, which has no powers. */
export const importCalls = (
  desk: Desk,
): Pick<Handlers, 'importSources' | 'cancelImport' | 'stopImport' | 'readDocument'> => ({
  importSources: (files) => desk.parser.read(files),
  readDocument: (file) => desk.parser.readDocument(file),
  async cancelImport() {
    desk.parser.cancel()
    return null
  },
  async stopImport() {
    desk.parser.stop()
    return null
  },
})
