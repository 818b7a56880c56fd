/** Words that speak of people meeting. */
export const MEETING =
  /\b(?:met|meet|meets|meeting|meetings|talks|summit|dialogue|conversation|discussions?|consultations?|negotiations?|visit(?:ed|s|ing)?|hosted|received|welcomed|greeted|call(?:ed)? on|phone call|telephone (?:call|conversation)|video ?(?:call|conference)|spoke (?:by|on the) (?:phone|telephone)|spoke (?:[\p{L}]+ ){0,3}with|spoke|talked|held|sat down|round ?table|session|audience|ministerial|roundtable|plenary|convened|gathered|delegations?|briefing|debate|hearing|sitting|(?:security )?council|committee|commission)\b|会談|會談|会谈|会見|會見|会见|会晤|會晤|磋商|協議|通话|通話|訪問|访问|訪中|訪日/iu
export const STRONG_MEETING =
  /\b(?:met(?! with (?:protest|criticism|opposition|anger|resistance))|held (?:[\p{L}“”"’-]+ ){0,6}(?:talks|meetings?|consultations|discussions|negotiations|summit|dialogue|conversation|call|round)|talks|meeting|summit|(?:dinner|lunch|breakfast) (?:with|between|meeting|hosted)|over (?:a |an )?(?:working )?(?:dinner|lunch|breakfast)|hosted|received|conversation|phone call|spoke (?:by|over|on) (?:the )?(?:phone|telephone)|spoke (?:[\p{L}]+ ){0,3}with|talked (?:for|through|until|by|with|over|in|at|late)|dialogue|consultations|convened|negotiations|round ?table|session|conference)\b|会談|會談|会谈|会见|會見した|会晤|會晤|磋商|通话|電話協議/iu
export const VISIT = /\b(?:visit(?:ed|s|ing)?|trip|travel(?:led|ed)?)\b/i
export const FUTURE =
  /\b(?:will (?:meet|host|hold|visit|travel|receive|sign|lead|attend|convene|gather|take part|discuss|begin|open|be held|take place)|is (?:scheduled|due|expected|set|to) (?:to )?(?:meet|host|hold|visit|travel|arrive|attend)|are (?:scheduled|due|expected|set|to) (?:to )?(?:meet|hold|convene|gather)|you are (?:cordially |kindly |hereby )?invited|invit(?:es|e) you|pleased to invite|we look forward to|please (?:confirm|find|join|rsvp)|rsvp|draft agenda|provisional agenda|proposed agenda|upcoming)\b/i
/** Words of the lead that tell of a meeting that took place. */
export const MET =
  /\b(?:met|held (?:[\p{L}-]+ ){0,3}(?:talks|meetings?|consultations|call)|took place|agreed|discussed|spoke|signed|exchanged|(?:after|following|during) (?:an? |the |their |his |her )?(?:[\p{L}-]+ ){0,3}(?:talks|meeting|summit|call))\b/iu
export const HELD = new RegExp(
  `${MET.source}|\\b(?:said|stated|stressed|noted|added|told|reached|ended|expressed|informed|reiterated|thanked|welcomed)\\b`,
  'iu',
)
/** An opening sentence about what is still to come. */
export const COMING =
  /\b(?:will|is to|are to|is due to|are due to|is set to|are set to|is scheduled to|are scheduled to|is expected to|are expected to) (?:[\p{L}]+ )?(?:sign|meet|host|hold|visit|travel|receive|attend|convene|gather|lead|begin|resume|open|arrive|pay)\b[^.]*\b(?:next|on|this|in|from|tomorrow|later)\b/iu
/** Another meeting than this one: before, after, or elsewhere. */
export const OTHER =
  /^Earlier\b|\b(?:follow(?:s|ed)(?: up)?(?: on)? (?:an?|the|his|her|their|last|earlier|previous)|comes? (?:after|days|weeks|months|ahead|as)|came (?:after|days|weeks|months|as|ahead)|first (?:such )?(?:meeting|visit|talks|summit) since|since (?:a|an|the|their|his|her) (?:[\w-]+ ){0,3}(?:summit|meeting|talks|visit)|last met|previously met|had (?:also |earlier |already |previously )?(?:met|called on|held|spoken|visited)|met (?:last|in) (?:month|year|week|january|february|march|april|may|june|july|august|september|october|november|december)|had met|earlier (?:meeting|talks|summit|visit|this (?:year|month))|(?:previous|recent) (?:meeting|talks|round|summit|visit|conversation|call)|ahead of|in the run-up to|next (?:round|meeting|summit|month|year|week)|will (?:meet|host|visit|travel|hold|attend)|inaugural|(?:is|are) (?:scheduled|expected|due|set) to|later this (?:year|month|week)|last (?:year|month|week))\b|昨年|先月|前回|去年|上月|上次|此前|次回|下次|来月|今後/i
/** An opening that points back to this meeting: “Following the talks, …”. */
export const AFTERWARDS =
  /^(?:following|after|during|at|in) (?:the|their|his|her|its|an?) (?:[a-z-]+ ){0,4}(?:meeting|talks|summit|dialogue|discussions|session|conversation|call|consultations|negotiations|encounter|lunch|dinner)\b/i

export const KINDS: readonly (readonly [RegExp, string])[] = [
  [/電話(?:会談|協議)|通电话|通電話|通话/, 'telephone call'],
  [/首脳会談|首脑会晤|首脑会谈|峰会|サミット/, 'summit'],
  [/外相会談|外长会谈|外长会晤|外長會談|外交部长.{0,60}会[谈见晤]|外相.{0,60}会談/s, 'ministerial talks'],
  [/会談|会谈|會談|会见|會見|会晤|磋商|協議/, 'talks'],
  [
    /\b(?:phone call|telephone (?:call|conversation)|spoke by (?:phone|telephone)|by phone|phone talks)\b/i,
    'telephone call',
  ],
  [/\b(?:video ?(?:call|conference|link)|virtual (?:meeting|summit))\b/i, 'video conference'],
  [
    /\bsecurity dialogue\b.{0,40}\b(?:held|round|meeting|met|convened)\b|\b(?:round|session) of (?:the |their )?(?:[a-z-]+ ){0,4}dialogue\b/i,
    'dialogue',
  ],
  [/\b(?:trilateral|three-way)\b/i, 'trilateral meeting'],
  [/\bsummit\b/i, 'summit'],
  [
    /\bministerial (?:meeting|talks|conference)|\bforeign ministers?[’']? (?:meeting|talks)|\bminister(?:s|ial)?\b.{0,120}\b(?:met|talks|meeting|hosted|received)\b|\b(?:met|talks|meeting|hosted|received)\b.{0,120}\bministers?\b/is,
    'ministerial talks',
  ],
  [/\bround ?table\b/i, 'round table'],
  [/\bworking (?:group|lunch|dinner|breakfast)|\bworking-level\b/i, 'working meeting'],
  [/\bnegotiat(?:ions|ing round)\b/i, 'negotiations'],
  [/\bconference\b(?! call)/i, 'conference'],
  [/\bconsultations\b/i, 'consultations'],
  [/\btalks\b|\bheld talks\b/i, 'talks'],
  [/\bmeeting\b|\bmet\b/i, 'meeting'],
  [/\bvisit\b/i, 'visit'],
]

/** “on the sidelines of the … summit”: the summit is another event. */
export const aside = (text: string) =>
  text.replace(
    /\b(?:sidelines?|margins?|eve|fringes?|ahead|before|after|follow(?:s|ing)?|since) (?:of |the |an? |his |her |their )?[^,.;]{0,90}/gi,
    ' ',
  )
