import { plainFileName } from '../../app/note/plain-file-name.ts'

/** The name a note is saved or exported under when it has none yet. */
export const fileNameOf = (title: string | undefined): string => plainFileName(title ?? '', 'Untitled')
