import { BriefError, type ErrorCode } from '../errors.ts'

/** What the system's error codes mean to an analyst: what happened, and what to do. */
const CAUSES: Readonly<Record<string, readonly [ErrorCode, string, string]>> = {
  ENOENT: [
    'file-missing',
    'There is no file or folder of that name.',
    'Check the name, or choose the file again.',
  ],
  ENOTDIR: ['file-missing', 'Part of that path is a file, not a folder.', 'Choose the folder again.'],
  EACCES: [
    'file-unwritable',
    'This account may not use that file or folder.',
    'Choose another folder, or ask for access.',
  ],
  EPERM: [
    'file-unwritable',
    'The system does not allow that here.',
    'Choose another folder, or ask for access.',
  ],
  EROFS: ['file-unwritable', 'That place can only be read.', 'Choose another folder.'],
  EISDIR: ['file-unwritable', 'That is a folder, not a file.', 'Choose a file name inside it.'],
  ELOOP: ['file-unreadable', 'That is a link to another place.', 'Open the file it points to.'],
  ENAMETOOLONG: ['file-unwritable', 'That file name is too long.', 'Choose a shorter name.'],
  ENOSPC: ['disk-full', 'The disk is full.', 'Make room, then save again, or save to another disk.'],
  EDQUOT: [
    'disk-full',
    'Your storage quota is used up.',
    'Make room, then save again, or save to another disk.',
  ],
  EFBIG: ['disk-full', 'The file is larger than this disk or account allows.', 'Save to another disk.'],
  EMFILE: ['file-unwritable', 'Too many files are open.', 'Close other programs, then try again.'],
  ENFILE: ['file-unwritable', 'Too many files are open.', 'Close other programs, then try again.'],
  EBUSY: ['file-unwritable', 'Another program is using that file.', 'Close it there, then try again.'],
  ETXTBSY: ['file-unwritable', 'Another program is using that file.', 'Close it there, then try again.'],
  EIO: ['file-unwritable', 'The disk reported an error.', 'Save to another disk, and have this one checked.'],
}

/** Turns a failed system call into a refusal; a `BriefError` passes through. `safe` says what was not lost. */
export function fileError(cause: unknown, file: string, doing: 'read' | 'write', safe: string): BriefError {
  if (cause instanceof BriefError) return cause
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : ''
  const [known, happened, remedy] = CAUSES[code] ?? [
    'file-unwritable',
    `The system refused${code ? ` (${code})` : ''}.`,
    'Try again, or choose another folder.',
  ]
  const kind = known === 'file-unwritable' && doing === 'read' ? 'file-unreadable' : known
  const message = `${doing === 'read' ? 'Could not read' : 'Could not write'} “${file}”. ${happened}${safe ? ` ${safe}` : ''}`
  return new BriefError(kind, message, remedy, { file }, undefined, { cause })
}
