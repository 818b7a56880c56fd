import type { DraftedOutcome } from './drafted-outcome.ts'

const AGREEING =
  /\b(?:agree(?:d|s)?(?: in principle| also| further| jointly| unanimously| (?:late |early )?(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day| today| yesterday| this week| (?:during|at|in|after) (?:the|their) (?:phone )?(?:call|meeting|talks|summit|conversation))* (?:not to|to|on|upon|that|with|in|about|their|the|a)|agreeing (?:to|on|that)|in agreement (?:on|that)|reach(?:ed|es|ing)? (?:[a-z-]+ ){0,4}?(?:agreements?|deals?|consensus|understandings?|accords?|compromise|settlement|common understanding)|(?:struck|strike|sealed|clinched|finali[sz]ed|concluded) (?:an? |the |[a-z-]+ ){0,4}(?:agreement|deal|accord|pact|treaty|talks on|memorandum|contract|negotiations)|sign(?:ed|s|ing)? (?:[\p{L}\d’'-]+ ){0,9}?(?:acts?|charter|compact|letters? of intent|agreements?|memorand(?:um|a)|mou|mous|treaty|deals?|pact|accord|declaration|protocol|contracts?|statement|plan|arrangements?|instruments?|documents?|accords?|conventions?|understandings?|following)|approved (?:an? |the )|adopt(?:ed|s)? (?:an? |the |[a-z\d-]+ ){0,5}(?:declaration|statement|plan|roadmap|road map|agenda|resolution|communiqu[eé]|framework|action plan|programme|program|guidelines?)|endorsed|(?:were|was|been) (?:also )?(?:agreed|signed|adopted|concluded|initialled)|agreed upon|consensus (?:was|had been) reached|(?:agreement|deal|consensus) (?:was|has been|had been) (?:reached|struck|signed|concluded)|agreements? by (?:the )?[\p{L}. ]{2,40} to|the agreement (?:provides|includes|calls for|covers|allows|requires)|(?:both|the two) (?:sides|countries|leaders|ministers|parties|governments) (?:also )?(?:confirmed|decided|resolved|undertook|concurred|reaffirmed|welcomed the (?:launch|signing|conclusion|establishment))|concurred (?:on|in|that|to)|shared the (?:view|recognition|intention) (?:to |on the need|that (?:they|both|the two [a-z]+) (?:will|would|should))|decided to|resolved to|decided that|hereby|^\s*(?:it was |\S+ )?(?:resolved|agreed|decided)(?=\s*[:–—-]\s)|(?:council|committee|board|members|trustees|meeting|group) (?:resolved|agreed|decided)|signing of (?:an? |the |\d+ |[a-z-]+ ){0,5}(?:agreements?|memorand(?:um|a)|mou|contracts?|deals?|treaty|protocol))\b|\bsign(?:ed|s) (?:the|an?|two|three|several|\d+)?\s{6,}/iu

const COMMITTING =
  /\b(?:pledg(?:ed|ing)|pledges? (?:to|that|[$€£¥\d])|vow(?:ed|ing)|vows? (?:to|that)|promis(?:ed|ing)|promises? (?:to|that)|undertook|undertake[sn]?|undertaking to|commit(?:s|ted|ting)?(?: himself| herself| itself| themselves| ourselves)? (?:to|£|\$|€|itself|\d)|(?:is|are|was|were|remain(?:s|ed)?|fully|firmly) committed to|made (?:an? |the )?(?:[a-z]+ )?commitments? to|gave (?:an? |the )?(?:[a-z]+ )?(?:undertaking|assurances?|guarantees?)|guaranteed|guarantees? (?:that|the)|assur(?:ed|es) .{1,60}\b(?:that|of)|offer(?:ed|s)? to|accept(?:ed|s)? (?:an? |the |his |her |their )?(?:[a-z]+[’']s )?(?:[a-z]+ )?(?:invitation|proposal|request|offer)|agreed to|offer(?:ed|s) (?:his|her|its|their) (?:[a-z]+ )?(?:support|help|assistance|mediation|good offices)|(?:renewed|extended|reiterated) (?:his|her|its|their|an?) (?:[a-z]+ )?invitation|(?:confirm|affirm|reaffirm|reiterat|renew|restat)(?:ed|s|ing)? (?:[\p{L}.’'-]+ ){0,6}?(?:commitments?|pledges?|cooperation|determination|resolve|readiness|intention|intent) (?:to|for|in|on)|renewed (?:commitment|pledge)s? to)\b/iu

const WILL =
  /\b(?:will|shall|’ll|'ll|is to|are to|is set to|are set to|is going to|are going to|has decided to|have decided to|plans? to|planned to|intends? to|intended to|would)\b/i

const ANNOUNCING =
  /\b(?:announc(?:ed|es|ing)|unveil(?:ed|s|ing)?|launch(?:ed|ing)|introduc(?:ed|es)|(?:has|have) been introduced|(?:will|would) be (?:introduced|established|launched|set up|created|extended|expanded|lifted|eased|relaxed|resumed|opened|provided|increased|signed|formed|convened|published|released|reduced|simplified|waived|allocated|disbursed|delivered)|establish(?:ed|es)? (?:an? |the |[a-z-]+ ){0,4}(?:mechanism|committee|group|channel|hotline|fund|centre|center|dialogue|partnership|taskforce|task force|working group|commission|office)|set up (?:an? |the |[a-z-]+ ){0,4}(?:mechanism|committee|group|channel|hotline|fund|centre|center|dialogue|working group|commission|task force)|(?:these|the (?:initiatives|measures|agreements|steps|commitments)) (?:include|included|cover|covered)|initiatives? (?:aimed|designed|includes?))\b/i

export const CONSIDERING =
  /\b(?:consider(?:s|ed|ing)?|would consider|willing(?:ness)? to|ready to|readiness|prepared to|open to|explor(?:e|ed|ing)|possibility of|examin(?:e|ed|ing)|stud(?:y|ied|ying)|look(?:ed|ing)? into|hop(?:es|ed|ing) to|seek(?:s|ing)? to|aim(?:s|ed|ing)? to|discuss(?:ed)? (?:the possibility|ways))\b/i
/** Talked about without a result. */

export const DISCUSSED =
  /\b(?:discussed|explored|considered|raised|examined) (?:the possibility|the possible|possible|ways|options|prospects|how to|whether)\b/i

export const HYPOTHETICAL =
  /\b(?:if|unless|were to|whether|could|might|may)\b.{0,80}\b(?:agree|deal|accord|sign|commit|pledge)/i

export const PAST =
  /\bback (?:at|in) (?:the|our|\d{4})\b|^(?:earlier (?:this|in)|last (?:year|month|week|december|november|october|september|august|july|june|may|april|march|february|january|summer|autumn|spring|winter)|previously|in (?:january|february|march|april|may|june|july|august|september|october|november|december|\d{4})\b|under (?:a|the) \d{4}|since \d{4}|a (?:year|month|decade) ago|two years ago|historically|in the past)/i
/** What will merely be so, or is said of events: no one undertakes it. */

export const MERELY =
  /\b(?:will|shall|would|'ll|’ll) (?:also |not |still |likely |probably |soon |never )?(?:be (?!introduced|established|launched|set up|created|extended|expanded|lifted|eased|relaxed|resumed|opened|provided|increased|signed|formed|convened|published|released|reduced|simplified|waived|allocated|disbursed|delivered|held|able to provide|let|allowed|permitted|exempted|carried out|sending|providing|opening|hosting|supporting|collaborating|cooperating|working|building|launching|funding|training)|raise|discuss|say|speak|look|watch|ask|have |depend|need|face|remain(?! committed)|mean|cost|affect|benefit|become|take (?:place|effect|time)|attend|come (?!to an? (?:decision|agreement))|go |see |like |love |prefer|want|hope|wish|seek|try|return|keep |meet|visit|travel|reconvene|make a statement|do (?:everything|all|my best|our best|what)|take the opportunity|impose|retaliate|pay (?:an? )?(?:[a-z]+ )?visit|take .{1,30} to court|feel|know|likely|determine|test|require|prove|show|last|follow|mark|arrive|fall|rise|grow|find|enter into force|expire|run )/i

/** What an agreement is about; denied, it is left open. */
export const OPEN_MATTERS =
  /\b(?:agree|agreed|agreements?|deals?|consensus|resolution|breakthrough|accord|progress|commit|decision|timetable|date|dates|resolve|resolved|settle|settled|conclude|concluded|finali[sz]e|treaty|compromise|signed|volumes|joint (?:text|statement|communiqu[eé]|declaration))\b/i
/** What says by itself that something is left open. */
export const LEFT_OPEN =
  /\b(?:remain(?:s|ed)? (?:too |far |wide |still |deeply |sharply |poles |miles )*(?:unresolved|open|divided|apart|at odds|undecided|outstanding|deadlocked|stalled|unsettled|unanswered)|(?:was|were|been|be) (?:left (?:open|unanswered|unresolved|undecided|hanging|aside|for (?:later|another))|deferred|postponed|put off|shelved|held over|set aside)|(?:would|could) not be drawn|(?:without|no) (?:an? |any )?(?:breakthrough|agreement|deal|result|success|progress|conclusion|joint statement)|unresolved|differing (?:accounts|views|positions)|(?:talks|negotiations|discussions)\b.{0,140}\b(?:were|was|have been) (?:suspended|broken off|adjourned|halted|abandoned)|(?:talks|negotiations) (?:have |had )?(?:stalled|collapsed|ended without)|disagree(?:d|s)? (?:over|on|about)|differ(?:ed|s)? (?:over|on)|outstanding issues? (?:remain|persist)|left open|little (?:hope|prospect|sign|chance) (?:of|for)|(?:there (?:are|were)|remain) (?:still )?(?:major |serious |significant |deep |large )?(?:disagreements?|differences|divisions|gaps?)|(?:still|yet) (?:needs?|has|have) to be (?:approved|agreed|decided|ratified|signed|settled|resolved)|(?:talks|discussions|negotiations|outcome) (?:was|were|proved) inconclusive|(?:approval|decision|item|matter|consideration|discussion) (?:was |is |to be )?(?:deferred|adjourned|postponed|held over)|deferred (?:to|until|pending)|differences (?:remain|persist)|will continue (?:to discuss|talks|discussions)|not (?:yet )?(?:been )?(?:decided|settled|resolved))\b/i

interface Kind {
  readonly kind: DraftedOutcome['kind']
  readonly match: 'agree' | 'commit' | 'will' | 'announce' | 'section'
  readonly verb: string
  readonly index: number
}

export function kindOf(clause: string, section: string, atStart: boolean): Kind | null {
  const agree = agreementIn(clause)
  if (agree) return { kind: 'agreement', match: 'agree', verb: agree[0].trim(), index: agree.index }
  const commit = COMMITTING.exec(clause)
  if (commit) return { kind: 'commitment', match: 'commit', verb: commit[0].trim(), index: commit.index }
  const will = WILL.exec(clause)
  if (will && !/\b(?:analysts?|experts?|observers?)\b/i.test(clause)) {
    const verb = /^\S+(?: \S+){0,2}/.exec(clause.slice(will.index))?.[0] ?? will[0]
    return { kind: 'commitment', match: 'will', verb, index: will.index }
  }
  const announce = ANNOUNCING.exec(clause)
  if (announce)
    return { kind: 'initiative', match: 'announce', verb: announce[0].trim(), index: announce.index }
  if (
    atStart &&
    /^(?:decisions?|agreed|agreements?|outcomes?|conclusions?|results?|commitments?|deliverables?)\b/.test(
      section,
    )
  )
    return { kind: 'agreement', match: 'section', verb: section, index: 0 }
  return null
}

/** “two weeks to agree a deal”, “preparations for the signing of the treaty”: not yet. */
function agreementIn(clause: string): RegExpExecArray | null {
  const all = new RegExp(AGREEING, 'giu')
  for (let m = all.exec(clause); m; m = all.exec(clause)) {
    const before = clause.slice(Math.max(0, m.index - 48), m.index)
    const open = /^(?:agree|reach|strike|seal|clinch|sign|adopt)\b/i.test(m[0])
      ? /\b(?:to|should|must|can|could|may|might|would|not|cannot|can[’']t|never) (?:[\p{L}]+ )?$/iu
      : /^signing/i.test(m[0])
        ? /\b(?:arrangements?|prepar\p{L}+|ahead|before|upcoming|expected|planned|possible|date|for|until)(?: (?:for|of|the|an?))*\s*$/iu
        : null
    // “build on what was agreed last year”.
    const told = /^(?:was|were|been)\b/i.test(m[0]) && /\bwhat (?:had )?$/i.test(before)
    if (!open?.test(before) && !told) return m
  }
  return null
}

/** “as the two countries would soon hold talks”: a reason, not what is undertaken. */
export const isReason = (before: string): boolean =>
  /(?:^|[,;] |\bthat )(?:as|since|because|when|while|before|until|once|where|given that) [^,]{0,60}$/i.test(
    before,
  )

/** “a statement announced after the talks”, “the forces launched an attack”, “the agenda was adopted”: nothing undertaken. */
export const isNoOutcome = (clause: string, at: number): boolean =>
  isOnlyTold(clause, at) ||
  (/^accept/i.test(clause.slice(at)) && /\byou (?:have |had )?$/i.test(clause.slice(0, at))) ||
  /^(?:announced|unveiled|released) (?:after|by|on|in|at|following|during|last|earlier)\b/i.test(
    clause.slice(at),
  ) ||
  /^launch(?:ed|ing) (?:an? |the |new |its |their |his )?(?:[a-z-]+ ){0,3}(?:attacks?|offensives?|strikes?|assaults?|invasion|war|missiles?|rockets?|drones?|raids?|operation)\b/i.test(
    clause.slice(at),
  ) ||
  /\b(?:agenda|minutes|report of the last meeting|apologies)\b.{0,60}\b(?:(?:was|were|be) )?(?:formally |duly )?(?:signed|adopted|approved|agreed|accepted|confirmed|taken as read)\b/i.test(
    clause,
  )

/** “The agreement was reached during a meeting …”, “The talks follow an agreement by …”: when and where, not what. */
const isOnlyTold = (clause: string, at: number): boolean =>
  /^\s*(?:the|this|that) (?:agreement|deal|accord|consensus|understanding) (?:was|has been|had been) (?:reached|struck|concluded) (?:during|at|in|after|following|when|late|early|on (?:\p{Lu}|\d))/iu.test(
    clause,
  ) ||
  (/^agreement/i.test(clause.slice(at)) &&
    /\b(?:follow(?:s|ed|ing)?|com(?:es?|ing) after|came after|buil(?:ds?|t|ding) (?:up)?on|in line with) (?:an?|the|their|its) (?:[\p{L}-]+ ){0,3}$/iu.test(
      clause.slice(0, at),
    ))

/** “which it claims and has vowed to retake”: told of someone in passing. */
export const isInPassing = (before: string): boolean =>
  /\b(?:which|who)\b[^;]*\b(?:has|have|had) (?:long |always |repeatedly |also )?$/i.test(before)

/** “Under a memorandum seen by reporters, …”: what follows are its terms. */
export const UNDER_TERMS =
  /^\s*under (?:the|a|an|its|this|that) (?:[a-z-]+ ){0,3}(?:agreement|memorandum|deal|plan|accord|understanding|terms|arrangement|pact|treaty|protocol|scheme)\b/i

/** “Japan announced that …”: one side says so. */
export const isReported = (clause: string, at: number) =>
  UNDER_TERMS.test(clause.slice(0, at)) ||
  /\b(?:announced|said|says|saying|told|claimed|reported|according to|confirmed|pledged|promised|assured|affirmed|revealed|disclosed|conveyed|responded|replied|mentioned|remarked|asserted|wrote|posted|explained|insisted|indicated|declared|informed|stressed|underlined|emphasi[sz]ed|noted|stated|added|underscored)\b/i.test(
    clause.slice(0, at),
  )

/** “expressed hope that Japan would …”: someone wishes it; no one undertakes it. */
export const isWished = (before: string) =>
  /\b(?:hop(?:e|es|ed|ing)|wish(?:es|ed)?|expect(?:s|ed)?|want(?:s|ed)?|urg(?:e|es|ed|ing)|call(?:s|ed|ing)? (?:on|for)|ask(?:s|ed)?|demand(?:s|ed)?|warn(?:s|ed|ing)?|fear(?:s|ed)?|believ(?:e|es|ed)|predict(?:s|ed)?|doubt(?:s|ed)?|whether|if|unless|unclear|question)\b/i.test(
    before,
  )

export const isDeniedCommitment = (whole: string, at: number) => {
  // “planned to meet again but it was not clear when”: the turn denies something else.
  const turn = /,? \bbut\b/.exec(whole.slice(at))
  const clause = turn ? whole.slice(0, at + turn.index) : whole
  return isRefused(clause)
}

const isRefused = (clause: string) =>
  /\b(?:will|shall|would|did|does|do|has|have|is|are|was|were|could|can) not\b|\b(?:won|wouldn|didn|doesn|can|hasn|haven|isn|aren)[’']t\b|\bnever\b|\brefus|\bdeclin(?:ed|es) to\b|\bcalled? (?:on|for)\b|\burg(?:ed|es|ing)\b/i.test(
    clause,
  ) &&
  !/\bagreed\b.*\b(?:not to|should not)\b/i.test(clause) &&
  !/\b(?:agreed|pledged|committed|signed)\b/i.test(clause)
