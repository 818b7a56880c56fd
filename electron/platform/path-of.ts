import { webUtils } from 'electron'

/**
 * Where a dropped file lies; empty for anything that is not one. `webUtils` came with Electron 29; before it a File
 * carries its path.
 */
export function pathOf(file: unknown): string {
  if (!(file instanceof File)) return ''
  if (typeof webUtils?.getPathForFile === 'function') return webUtils.getPathForFile(file)
  return 'path' in file && typeof file.path === 'string' ? file.path : ''
}
