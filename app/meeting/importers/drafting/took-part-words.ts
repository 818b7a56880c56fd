/** What says of someone that they took part in a meeting, or did not. */

export const WITH =
  /\b(?:accompanied by|attended by|also (?:present|attending|attended|in attendance)|in attendance|joined by|delegation (?:included|includes|comprised|was led|led)|participants? (?:included|include|were)|represented by|took part|were present|was present|chaired by|co-chaired|led by|headed by|flanked by|signed (?:by|between)|joint (?:press )?statement by|witnessed by|in the presence of|presided over by|inaugurated by|mediated by|moderated by|among (?:those|the) (?:present|attending|participants))\b/i
/** What the one named before it did at the meeting. */
export const ATTENDS =
  /\b(?:paid (?:an? |his |her )?(?:[A-Za-z-]+ ){0,2}visit|sat in (?:as|on)|looked on|(?:also )?attended the (?:talks|meeting|session|discussions|ceremony)|also (?:attended|took part|joined)|took part|joined (?:the talks|the meeting|them|him|her|by video)|mediated|(?:is|was) mediating|(?:is|are|was|were|has been|have been) negotiating|moderated|signed (?:on [A-Z][a-z]+ )?(?:the |an? |two |three |several )(?:[A-Za-z-]+ ){0,5}(?:agreements?|memorand(?:um|a)|charter|protocols?|treaty|accords?|declaration|mou|contracts?|convention|pact)\b|acted as|(?:is|are|was|were) representing|represents|accompanied (?:the|him|her|them)|chaired|co-chaired|hosted)\b/i
export const CJK_ATTENDS =
  /(?:同席|出席|参加|參加|陪同|在座)(?:した|しました|了)?(?:会[谈见晤]|會[談見晤]|会談)?[。]?$/u
export const ABSENT =
  /\b(?:did not attend|was absent|were absent|was not present|sent (?:his|her|their) (?:apologies|regrets)|in (?:his|her) absence|stayed away|skipped|unable to attend|did not take part|represented (?:president|prime minister|minister)|on behalf of|in place of|apologies(?: for absence)?(?: (?:were|was))?(?: (?:also )?received)?(?: from)?)\b/i
export const PRESS =
  /\b(?:told (?:reporters|journalists|a (?:press|news) conference|a (?:regular |daily )?briefing|parliament|lawmakers|the media|local media|broadcaster|[A-Z]{2,5}\b)|news conference|press conference|regular (?:press )?briefing|daily briefing|in an interview|on (?:social media|X|Twitter|Facebook|Telegram|Weibo)|wrote on|posted on)\b/i
export const AT_TALKS =
  /\b(?:during|at|in) (?:the|their|his|her|an?) (?:[a-z“”"’'-]+ ){0,5}(?:meeting|talks|summit|session|discussions|conversation|dialogue|call|consultations|negotiations|ceremony|conference)\b|\bon (?:this|that|the same) occasion\b/i

export const JOINTLY =
  /\b(?:agreed|discussed|decided|exchanged views|conferred|spoke|signed|shared the view|confirmed|held)\b/i

export const COMING =
  /\b(?:will|is (?:expected|due|scheduled|set) to|are (?:expected|due|scheduled|set) to|to be|hosted by|chaired by|opened by|led by|invited?)\b/i

/** “is due to meet Wang Yi”: not yet. */
export const NOT_YET =
  /\b(?:(?:is|are|was|were) (?:also )?(?:due|scheduled|expected|set) to (?:meet|hold talks|see|visit)|(?:will|would|could|plans to|hopes to) (?:also )?meet)\b[^.;]{0,60}$/i
