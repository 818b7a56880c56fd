export const CLAIM_STATES = [
  'borne out',
  'paraphrase checked',
  'disputed',
  'unsupported',
  'assessment',
] as const
export type ClaimState = (typeof CLAIM_STATES)[number]

/**
 * What a person settled of one sentence. It holds for these words: it is found again wherever they stand, and lapses
 * when they change.
 */
export interface SettledClaim {
  readonly quote: string
  /** Words right before and behind it in its paragraph, which tell two like sentences apart. */
  readonly prefix?: string
  readonly suffix?: string
  readonly state: ClaimState
  readonly by: string
  /** ISO 8601. */
  readonly when: string
  /** Evidence of the record that the person chose. */
  readonly evidence?: readonly string[]
}

/** The words of a sentence and those around it. */
export interface ClaimAnchor {
  readonly quote: string
  readonly prefix: string
  readonly suffix: string
}

const sameAnchor = (claim: SettledClaim, at: ClaimAnchor): boolean =>
  claim.quote === at.quote &&
  (claim.prefix === undefined || claim.prefix === at.prefix) &&
  (claim.suffix === undefined || claim.suffix === at.suffix)

/** With a decision on a sentence in the place of those it had: `before` names the one it stood under, if any. */
export function settleClaim(
  claims: readonly SettledClaim[],
  claim: SettledClaim & ClaimAnchor,
  before?: SettledClaim,
): readonly SettledClaim[] {
  return [...claims.filter((c) => c !== before && !sameAnchor(c, claim)), claim]
}

export const dropClaim = (claims: readonly SettledClaim[], claim: SettledClaim): readonly SettledClaim[] =>
  claims.filter((c) => c !== claim && !(c.quote === claim.quote && c.when === claim.when))
