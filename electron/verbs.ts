import type { CallName } from '../app/host/contract.ts'

/**
 * Names of the calls the window may make, for the preload script, which must stay too small to hold the readers of
 * their arguments. A call added to the contract does not compile until it stands here.
 */
export const VERBS = {
  start: true,
  openDialog: true,
  openToken: true,
  forgetRecent: true,
  save: true,
  saveAs: true,
  journal: true,
  closeJournal: true,
  versions: true,
  readVersion: true,
  keepVersion: true,
  nameVersion: true,
  purgeVersions: true,
  templates: true,
  sample: true,
  importSources: true,
  cancelImport: true,
  stopImport: true,
  readDocument: true,
  export: true,
  cancelExport: true,
  preview: true,
  printable: true,
  print: true,
  openPages: true,
  chooseFolder: true,
  openExported: true,
  showExported: true,
  openLink: true,
  openLicences: true,
  saveProfile: true,
  setTheme: true,
  setDocument: true,
  popUp: true,
  closeWindow: true,
} as const satisfies Record<CallName, true>

export const channelOf = (name: string): string => `call:${name}`
export const DROPPED = 'dropped'
export const ANNOUNCEMENT = 'announcement'
