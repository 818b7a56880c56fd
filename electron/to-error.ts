import { BriefError, type ErrorData } from '../app/errors.ts'

/** The refusal that came over a process border as plain data. */
export const toError = ({ code, message, remedy, place, problems }: ErrorData): BriefError =>
  new BriefError(code, message, remedy, place, problems)
