import { agreedPassive } from './agreed-passive.ts'
import { anonymousPlural } from './anonymous-plural.ts'
import { attributionMissing } from './attribution-missing.ts'
import { attributionStrengthened } from './attribution-strengthened.ts'
import { brokenReference } from './broken-reference.ts'
import type { Check, CheckInput, Finding, Severity } from './check.ts'
import { claimUnsupported } from './claim-unsupported.ts'
import { dateContradicted } from './date-contradicted.ts'
import { dateNotFound } from './date-not-found.ts'
import { emptyRequiredSection } from './empty-required-section.ts'
import { figureContradicted } from './figure-contradicted.ts'
import { figureNotFound } from './figure-not-found.ts'
import { markingBelowSource } from './marking-below-source.ts'
import { nameMisspelt } from './name-misspelt.ts'
import { nameTwoSpellings } from './name-two-spellings.ts'
import { nameUnknown } from './name-unknown.ts'
import { negationDiffers } from './negation-differs.ts'
import { quotationAltered } from './quotation-altered.ts'
import { quotationClipped } from './quotation-clipped.ts'
import { quotationMisattributed } from './quotation-misattributed.ts'
import { quotationNotFound } from './quotation-not-found.ts'
import { quotationStitched } from './quotation-stitched.ts'
import { titleDiffers } from './title-differs.ts'
import { unfilledField } from './unfilled-field.ts'
import { weekdayMismatch } from './weekday-mismatch.ts'

/** Every rule, in the order they are documented. */
export const CHECKS: readonly Check[] = [
  quotationAltered,
  quotationClipped,
  quotationStitched,
  quotationNotFound,
  quotationMisattributed,
  figureContradicted,
  figureNotFound,
  dateContradicted,
  dateNotFound,
  weekdayMismatch,
  nameMisspelt,
  nameTwoSpellings,
  nameUnknown,
  titleDiffers,
  claimUnsupported,
  negationDiffers,
  attributionStrengthened,
  attributionMissing,
  agreedPassive,
  anonymousPlural,
  brokenReference,
  emptyRequiredSection,
  unfilledField,
  markingBelowSource,
]

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }

/** All findings, worst first, then in reading order. `only` names the groups to run. */
export function runChecks(input: CheckInput, only?: readonly Check['group'][]): readonly Finding[] {
  return CHECKS.filter((check) => !only || only.includes(check.group))
    .flatMap((check) => check.run(input))
    .sort(
      (a, b) =>
        RANK[a.severity] - RANK[b.severity] ||
        a.place.block - b.place.block ||
        a.place.start - b.place.start ||
        (a.rule < b.rule ? -1 : 1),
    )
}
