import type { ErrorData } from '../../app/errors.ts'
import type { ExportedFile, ExportInput, ExportOptions } from '../../app/export/export.ts'
import type { Answers } from '../../app/host/contract.ts'

/** What the typesetting process is asked for. */
export type Work =
  | {
      readonly kind: 'export'
      readonly input: ExportInput
      readonly options: ExportOptions
      readonly name: string
    }
  | { readonly kind: 'preview'; readonly input: ExportInput; readonly options: ExportOptions }

export interface Results {
  export: readonly ExportedFile[]
  preview: Answers['preview']
}

export interface Job {
  readonly id: number
  readonly work: Work
  /** Where templates, page styles and fonts stand. */
  readonly resources: string
  /** `#rrggbb` by marking, from the house profile. */
  readonly markingColours: Readonly<Record<string, string>>
}

/** What it answers. A mistake of the program comes as `mistake`, with its stack, for the log. */
export type JobAnswer =
  | { readonly id: number; readonly result: Results[keyof Results] }
  | { readonly id: number; readonly refusal: ErrorData }
  | { readonly id: number; readonly mistake: string }
