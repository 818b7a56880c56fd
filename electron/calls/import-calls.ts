import type { Desk } from '../desk.ts'
import type { Handlers } from './handlers.ts'

/** Sources are read in a room of their own, which has no powers. */
export const importCalls = (desk: Desk): Pick<Handlers, 'importSources' | 'cancelImport'> => ({
  importSources: (files) => desk.parser.read(files),
  async cancelImport() {
    desk.parser.cancel()
    return null
  },
})
