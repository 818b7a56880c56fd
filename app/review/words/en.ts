import type { LanguageWords } from './language-words.ts'

export const EN: LanguageWords = {
  common:
    'a an the this that these those it its he she his her him they them their we our us i my you your who whom whose which what when where why how and or but nor so yet if than then as of to in on at by for from with without about into onto over under between among after before during through against toward towards upon within along across around near per via is are was were be been being am do does did done have has had having will would shall should can could may might must not no never also too very more most less least such only just even still both either neither each every any all some many much few several other another same there here again further already now up out off down because while although though however moreover meanwhile since until unless whether one ones mr mrs ms dr say says said saying tell tells told state stated states add added adds note noted notes according respectively including include includes included regarding concerning as-well follow following side sides party parties make made take took taken give gave given get got set put go went come came use used new per cent percent',
  alike: `
meet meeting talks talk session conversation discuss discussed discussion discussions consultations consultation dialogue exchange spoke speak
agree agreed agreement accord deal settled settle consent undertake undertook undertaken commit committed commitment pledge promise decide decided decision accept accepted
begin began start started launch launched open opened
continue resume resumed restart reopen again
increase raise raised rise rose lift lifted grow grew expand expanded widen wider extend extended prolong lengthen longer
reduce cut lower decrease fewer shrink fall fell drop dropped
ease relax relaxed loosen looser simplify
carry implement implementation execute fulfil enforce
help support supported assist assistance back backed aid
stop halt suspend suspended end ended cease freeze
build construct construction create establish established found set-up
concern concerns concerned worry worried worries anxiety misgivings
ask asked request requested urge urged call called press pressed demand appeal
reply replied answer answered respond responded response
visit trip travel travelled journey
near close neighbour neighbor neighbours neighbors
citizen citizens national nationals people
country countries nation nations state states
important importance significance significant vital worth key
peace peaceful
strengthen stronger deepen bolster reinforce enhance tighten closer
send dispatch deploy deployed
show display present
free release released freed
safety safe security secure
buy purchase procure order
flow supply supplies supplied deliver delivered delivery deliveries shipment shipments
acknowledge acknowledged recognise recognised recognize recognized
pay paid payment fund funded finance
boat boats vessel vessels ship ships
money funds funding
need needs needed necessary require required requirement requirements
propose proposed proposal suggest suggested suggestion offer offered
limit limits cap ceiling restriction restrictions restrict quota quotas
join joined together joint jointly common shared
ready willing willingness readiness prepared
crucial decisive critical
attack attacks attacked assault
train training trained
yearly annual annually
journalist journalists reporter reporters
start-of opening
army military forces troops
police law-enforcement
tourist tourists visitor visitors traveller travellers
openness transparency transparent
disagree disagreed disagreement differ differed differing differences difference dispute disputed apart divided
place location site where
publish publishes published disclose discloses disclosed disclosure reveal
swap swapped share shared sharing
waive waived waiver exempt exempted exemption
levy levies tax taxes duty duties tariff tariffs
lorry lorries truck trucks
postpone postponed defer deferred delay delayed
drop dropped scrap scrapped abandon abandoned shelve shelved cancel cancelled
revive revived resumption renew renewed
loan loans lend lends credit credits
remain remains remained stay stays stayed
suffice enough only
stand stood reach reached amount amounted
double doubled twice doubling
telephone telephoned phone phoned call called
absent absence missing
appoint appointed appointment
waters sea seas ocean
die died dies dead death deaths kill killed killing killings fatalities
responsible perpetrators culprits
finish finalise finalised finalize finalized complete completed
weapon weapons arms armament
handle manage managed`,
  negators:
    'not no never nor neither without cannot refuse refused refuses refusing refusal deny denied denies denying denial reject rejected rejects rejecting rejection decline declined declines declining fail failed fails failing failure lack lacked lacking unable unwilling unprepared hardly barely scarcely none nobody nothing',
  halfNegators:
    'only yet still remain remained remains stay stayed open unresolved rather instead except unless despite stop stopped halt halted avoid avoided prevent prevented against oppose opposed opposes object objected ruled rule unlikely absent absence short away withhold withheld rejecting little few halfway impossible ban banned suspend suspended freeze end ended',
  idleNegations: [
    String.raw`\bnot (?:only|just|merely|least)\b`,
    String.raw`\bno (?:doubt|later than|fewer than|less than|more than)\b`,
    String.raw`\bwithout (?:delay|precondition|preconditions)\b`,
  ],
  onSources: [
    String.raw`\b(?:no|not|nor|neither)\b[^.]*\b(?:reported|given|disclosed|recorded|mentioned|stated|available|known|announced|published|named|specified|set out)\b`,
    String.raw`\b(?:this note|the note|no source|the sources?|this source|one source|press reports?|news reports?|readouts?|for information|for decision|the reports?|on the record)\b`,
  ],
  strengths: `
modal: may might could possibly possibility consider considers considered considering hope hopes hoped propose proposes proposed wants wanted want | would should agree agreed | will shall
commit: consider considers considered considering (consideration) examine examines examined examining explore explored exploring study studies studied studying weigh weighed | hope hopes hoped hoping willing (willingness) ready (readiness) (intention) (intentions) (proposal) (proposals) seek seeks sought aim aims aimed propose proposes proposed suggest suggests suggested offer offers offered intend intends intended plan plans planned try try tried | agree agrees agreed (decision) (decisions) decide decides decided undertake undertook undertakes accept accepts accepted | (commitment) (commitments) guarantees (assurance) (assurances) pledge pledges pledged pledging promise promises promised promising vow vows vowed vowing commit commits committed guarantee guarantees guaranteed swear swore
oppose: note notes noted mention mentions mentioned | concern concerns (criticism) (criticisms) concerned worry worries worried voice voiced voices doubt doubts doubted question questioned questions regret regrets regretted | (objection) (objections) (opposition) objects objected oppose opposes opposed protest protests protested criticise criticised criticize criticized criticises criticizes complain complained complains | unacceptable intolerable condemn condemns condemned condemning denounce denounces denounced reject rejects rejected slam slams slammed blast blasted (condemnation) (denunciation) (rejection)
request: hope hopes hoped ask asks asked asking invite invites invited suggest suggests suggested propose proposes proposed wish wishes wished | request requests requested call calls called urge urges urged urging encourage encouraged appeal appeals appealed | press presses pressed | (insistence) demand demands demanded demanding insist insists insisted insisting order ordered orders
claim: say says said saying tell tells told state states stated add adds added note notes noted explain explains explained remark remarked reply replied replies mention mentions mentioned observe observed respond responded answer answered | stress stresses stressed stressing emphasise emphasises emphasised emphasize emphasizes emphasized underline underlines underlined underscore underscores underscored affirm affirmed affirms reaffirm reaffirmed reiterate reiterated acknowledge acknowledged express expressed recall recalled | insist insists insisted assert asserts asserted maintain maintained | admit admits admitted admitting (admission) confess confessed confesses concede concedes conceded threaten threatens threatened threatening`,
  anonymous: [
    'observers',
    'analysts',
    'experts',
    'critics',
    'commentators',
    'sources',
    'insiders',
    'some officials',
    'many people',
    'officials familiar with the matter',
  ],
  agreedByNobody: [
    String.raw`\bit (?:was|has been|had been|is) (?:also |further |generally )?(?:agreed|decided|understood|accepted|settled) that\b`,
    String.raw`\b(?:it was|was|were) (?:also )?agreed (?:to|on|upon)\b`,
    String.raw`\b(?:an? )?(?:agreement|understanding|consensus|decision) (?:was|has been|had been) (?:reached|found|made|taken)\b`,
  ],
  judging:
    'must should ought unfair unjust unacceptable groundless baseless illegal unlawful provocative dangerous reckless irresponsible wrong wrongly false hostile historic unprecedented excellent shameful aggressive unprovoked legitimate justified unjustified obviously clearly rightly threat',
}
