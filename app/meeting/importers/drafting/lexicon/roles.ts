/** Nouns that name an office. The first of each line is the office it is compared as. */
const OFFICES = `
president
prime minister, premier, taoiseach
foreign minister
deputy prime minister
external affairs minister
minister
chancellor
secretary
secretary-general, secretary general
ambassador, high commissioner
envoy
spokesperson, spokesman, spokeswoman
director-general, director general
director
chair, chairman, chairwoman, chairperson
commissioner
governor
mayor
general, lieutenant general, major general, brigadier
admiral, vice admiral, rear admiral
commander
colonel
captain
lawmaker, legislator, parliamentarian, mp, congressman, congresswoman
senator
representative, high representative, trade representative
deputy
vice-president, vice president
vice-minister, vice minister
undersecretary, under-secretary, under secretary
under-secretary-general, under secretary general
king
queen
prince
princess
emperor
crown prince
sultan
emir
pope
cardinal
archbishop
bishop
speaker
chief
head
leader
official
diplomat
negotiator
counsellor, counselor, state councilor, state councillor, councillor, councilor
attaché
adviser, advisor
coordinator
delegate
attorney-general, attorney general
attorney
judge
justice
chargé d'affaires, charge d'affaires
administrator
treasurer
convener
rapporteur
co-chair
moderator
foreign affairs chief
`
/** Offices of people who comment on talks rather than hold them. */
const OBSERVERS = `
analyst, researcher, scholar, expert, academic, economist, historian, strategist, commentator, political scientist
professor, lecturer, dean
fellow, associate
correspondent, reporter, journalist, editor, columnist, author, writer, broadcaster, presenter, host
driver, teacher, nurse, doctor, shopkeeper, grocer, fisher, pensioner, retiree, mother, father, widow, villager, worker, engineer, scientist, hydrologist, biologist, climatologist, physicist, oceanographer, banker, guide, mechanic, chef, priest, imam, pastor, monk, refugee, survivor, witness, eyewitness, passenger, tourist, baker, butcher, vendor, skipper, sailor, seafarer, herder, grower, rancher, pilot, unionist, consultant, sociologist, demographer, philosopher, novelist, poet, singer, actor, athlete
activist, campaigner, advocate, protester, lawyer, resident, businessman, businesswoman, trader, investor, farmer, fisherman, student, owner, manager
executive, chief executive, ceo, founder, co-founder
`

export type Standing = 'official' | 'observer' | 'spokesperson'

const HEADS = new Map<string, { readonly office: string; readonly standing: Standing }>()
for (const line of OFFICES.trim().split('\n')) {
  const words = line.split(',').map((w) => w.trim())
  const office = words[0] ?? ''
  for (const word of words)
    HEADS.set(word, { office, standing: office === 'spokesperson' ? 'spokesperson' : 'official' })
}
for (const word of OBSERVERS.trim().split(/[\n,]/)) {
  const office = word.trim()
  if (office) HEADS.set(office, { office, standing: 'observer' })
}

/** Most words in one office of the table. */
const LONGEST_OFFICE = 3

/** The office that `words` (lower case) ends with, longest first, and how many words it takes. */
export function officeAtEnd(
  words: readonly string[],
): { office: string; standing: Standing; length: number } | null {
  for (let n = Math.min(LONGEST_OFFICE, words.length); n > 0; n--) {
    const found = HEADS.get(words.slice(words.length - n).join(' '))
    if (found) return { ...found, length: n }
  }
  return null
}
/** The office that starts at `from` of `words` (lower case), longest first. */
export function officeAt(
  words: readonly string[],
  from: number,
): { office: string; standing: Standing; length: number } | null {
  for (let n = Math.min(LONGEST_OFFICE, words.length - from); n > 0; n--) {
    const found = HEADS.get(words.slice(from, from + n).join(' '))
    if (found) return { ...found, length: n }
  }
  return null
}

/** Words that stand before an office and belong to it: “deputy foreign minister”, “top diplomat”. */
export const OFFICE_MODIFIERS = new Set(
  'commission council ex-prime ex-foreign deputy-prime prime foreign defence defense finance trade interior home justice health energy environment agriculture transport education culture economy economic commerce industry labour labor security national deputy vice assistant acting interim former ex outgoing incoming senior top chief principal permanent special presidential state federal first second parliamentary external affairs internal digital climate science technology tourism immigration fisheries infrastructure development cooperation international european military naval army air force police border intelligence government ministry cabinet shadow newly-elected veteran long-serving lead political executive managing regional global global-affairs press policy nuclear maritime veterans treasury central bank royal visiting one-time then opposition majority minority house senate upper lower'.split(
    ' ',
  ),
)

/** What an office may be “of” or “for”. */
export const PORTFOLIO = new Set(
  'mine ministry agency embassy secretariat africa americas america asian eurasian hemisphere near oceans arms control disarmament nonproliferation non-proliferation counterterrorism counter-terrorism consular broadcasting telecom telecoms railways privatisation privatization narcotics postal textiles steel coal civil chemicals fertilizers corporate statistics programme implementation works lands haj hajj auqaf heritage coordination digitalisation digitalization transformation modernisation modernization mobility neighbourhood enlargement jobs growth intergovernmental budget revenue customs audit forests wildlife husbandry dairying aquaculture sewerage ports waterways earth sciences biotechnology electronics insurance humanitarian demilitarization demilitarisation emigration reintegration industries quarries geology hydropower sanitation hygiene posts crafts handicrafts entrepreneurship vocational training solidarity disability child antiquities museums islamic law democracy transparency anti-corruption european arctic antarctic polar regional francophonie diaspora parliamentary relations skills enterprises small medium business businesses broadband courts endowments awqaf labor population mineral minerals irrigation supply solidarity cohesion reform reforms governance decentralization decentralisation self-governance employees consumer protection territorial transition ecological sovereignty sovereign reconstruction expatriates nationals overseas returnees islands seas planning marine blue mines mining petroleum oil gas shipping aviation roads railways youth gender social forestry livestock hydrocarbons electricity power telecommunications ict urban heritage arts sport family families equality migration asylum refugees disaster emergency situations innovation research higher universities enterprise investment investments cyber maritime coastal ocean oceans space nuclear atomic employment pensions state foreign affairs defence defense trade finance commerce industry economy economic interior home justice health energy environment agriculture fisheries food rural transport education culture integration development cooperation war security treasury staff mission cabinet government parliament house commons lords international the and land infrastructure tourism labour labor welfare technology science sports children women climate net zero digital general public administration planning internal external common policy business europe asia pacific african american eastern western northern southern middle north south east west indo-pacific strategy political global water resources communications media information delegation committee council commission department office bureau division region union republic kingdom religious religion veterans housing communities local northern ireland scotland wales commonwealth overseas territories'.split(
    ' ',
  ),
)

export const HONORIFICS = new Map<string, 'm' | 'f' | undefined>([
  ['mr', 'm'],
  ['shri', 'm'],
  ['shrimati', 'f'],
  ['smt', 'f'],
  ['smt.', 'f'],
  ['datuk', undefined],
  ['dato', undefined],

  ['cllr', undefined],
  ['cllr.', undefined],
  ['mr.', 'm'],
  ['mister', 'm'],
  ['mrs', 'f'],
  ['mrs.', 'f'],
  ['ms', 'f'],
  ['ms.', 'f'],
  ['miss', 'f'],
  ['madam', 'f'],
  ['madame', 'f'],
  ['mme', 'f'],
  ['sir', 'm'],
  ['lord', 'm'],
  ['lady', 'f'],
  ['dame', 'f'],
  ['baroness', 'f'],
  ['baron', 'm'],
  ['dr', undefined],
  ['dr.', undefined],
  ['prof', undefined],
  ['prof.', undefined],
  ['professor', undefined],
  ['sheikh', 'm'],
  ['h.e.', undefined],
  ['hon.', undefined],
  ['rt', undefined],
  ['amb.', undefined],
  ['gen.', undefined],
  ['lt.', undefined],
  ['col.', undefined],
  ['adm.', undefined],
  ['sen.', undefined],
  ['rep.', undefined],
  ['gov.', undefined],
  ['excellency', undefined],
  ['majesty', undefined],
  ['highness', undefined],
  ['royal', undefined],
  ['serene', undefined],
  ['holiness', 'm'],
  ['eminence', 'm'],
])

/** Abbreviated titles and what they stand for. */
export const TITLE_WORDS: Readonly<Record<string, string>> = {
  'gen.': 'general',
  'adm.': 'admiral',
  'sen.': 'senator',
  'rep.': 'representative',
  'gov.': 'governor',
  'amb.': 'ambassador',
  'prof.': 'professor',
  professor: 'professor',
  prof: 'professor',
  'col.': 'colonel',
}

/** Offices by their initials, as they stand before a name: “PM Modi”, “HR/VP Borrell”. */
export const CAPITAL_OFFICES: Readonly<Record<string, string>> = {
  PM: 'prime minister',
  DPM: 'deputy prime minister',
  FM: 'foreign minister',
  EAM: 'external affairs minister',
  HR: 'high representative',
  VP: 'vice president',
  SG: 'secretary-general',
  USG: 'under-secretary-general',
}

/** Offices that are the same for the purpose of telling who “the top diplomat” is. */
const SYNONYMS: readonly (readonly string[])[] = [
  [
    'foreign minister',
    'foreign secretary',
    'secretary of state',
    'minister of foreign affairs',
    'minister for foreign affairs',
    'external affairs minister',
    'minister of external affairs',
    'foreign affairs minister',
    'foreign affairs chief',
    'foreign policy chief',
    'top diplomat',
    'chief diplomat',
    'high representative',
    'diplomatic chief',
    'federal foreign minister',
  ],
  [
    'defence minister',
    'defense minister',
    'defence secretary',
    'defense secretary',
    'secretary of defense',
    'minister of defence',
    'minister of defense',
    'minister of national defense',
    'minister of national defence',
    'defence chief',
    'defense chief',
    'pentagon chief',
  ],
  [
    'trade minister',
    'trade secretary',
    'trade representative',
    'trade commissioner',
    'trade chief',
    'minister of trade',
    'commerce minister',
    'commerce secretary',
    'minister of commerce',
  ],
  [
    'finance minister',
    'treasury secretary',
    'chancellor of the exchequer',
    'minister of finance',
    'finance chief',
    'finance secretary',
  ],
  ['prime minister', 'premier', 'head of government', 'leader'],
  ['president', 'head of state', 'leader'],
  ['chancellor', 'head of government', 'leader'],
  ['ambassador', 'envoy', 'top envoy', 'diplomat', 'high commissioner'],
  ['spokesperson', 'spokesman', 'spokeswoman'],
  ['chair', 'chairman', 'chairwoman', 'chairperson'],
  ['secretary-general', 'secretary general', 'chief', 'head'],
  ['director-general', 'director general', 'chief', 'head'],
]

/**
 * Every phrase a later text may call this office by: itself, its last word, and what means the same.
 * @param role Lower case, without country: “foreign minister”, “deputy director of the trade department”.
 */
export function namesOfOffice(role: string): ReadonlySet<string> {
  const names = new Set<string>([role])
  const head = role.replace(/ (?:of|for|at|in|to)\b.*$/, '')
  names.add(head)
  const words = head.split(' ')
  for (let i = 1; i < words.length; i++) names.add(words.slice(i).join(' '))
  const portfolio = /^(.*?)(minister|secretary|commissioner) (?:of|for) (?:the )?(.+)$/.exec(role)
  if (portfolio) names.add(`${portfolio[3]} ${portfolio[2]}`)
  for (const group of SYNONYMS)
    if (group.some((g) => names.has(g) && (g.includes(' ') || g === role || g === head)))
      for (const g of group) names.add(g)
  if (/\b(?:foreign|state|external)\b/.test(role)) names.add('diplomat')
  return names
}
