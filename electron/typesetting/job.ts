import type { ErrorData } from '../../app/errors.ts'
import type { ExportedFile, ExportInput, ExportOptions } from '../../app/export/export.ts'
import type { ExportProgress } from '../../app/export/export-note.ts'
import type { Answers } from '../../app/host/contract.ts'
import type { Profile } from '../../app/profile.ts'

/** What the typesetting process is asked for. */
export interface Work {
  readonly kind: keyof Results
  readonly input: ExportInput
  readonly options: ExportOptions
}

export interface Results {
  export: readonly ExportedFile[]
  preview: Answers['preview']
}

export interface Job extends Work {
  readonly id: number
  /** Where templates, page styles and fonts stand. */
  readonly resources: string
  readonly profile: Profile
}

/** What it says: how far it is, then one answer. A mistake of the program comes with its stack, for the log. */
export type JobAnswer =
  | { readonly id: number; readonly progress: ExportProgress }
  | { readonly id: number; readonly result: Results[keyof Results] }
  | { readonly id: number; readonly refusal: ErrorData }
  | { readonly id: number; readonly mistake: string }
