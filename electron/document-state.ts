/** What the window says of the note it shows: for the title, the close question and the watch on its file. */
export interface DocumentState {
  readonly title: string
  readonly dirty: boolean
  readonly token?: string
}

export const NO_DOCUMENT: DocumentState = { title: '', dirty: false }
