/** Verbs that report speech, by the forms that occur before or after a quotation. */
const SPEECH = `
say says said saying
tell tells told telling
state states stated stating
add adds added adding
note notes noted noting
assert asserts asserted asserting
stress stresses stressed stressing
emphasize emphasizes emphasized emphasizing emphasise emphasises emphasised emphasising
underscore underscores underscored underscoring
underline underlines underlined underlining
affirm affirms affirmed affirming
reaffirm reaffirms reaffirmed reaffirming
reiterate reiterates reiterated reiterating
repeat repeats repeated repeating
declare declares declared declaring
announce announces announced announcing
argue argues argued arguing
warn warns warned warning
caution cautions cautioned cautioning
explain explains explained explaining
remark remarks remarked remarking
observe observes observed observing
comment comments commented commenting
reply replies replied replying
respond responds responded responding
answer answers answered answering
counter counters countered countering
retort retorts retorted retorting
ask asks asked asking
insist insists insisted insisting
claim claims claimed claiming
maintain maintains maintained maintaining
contend contends contended contending
acknowledge acknowledges acknowledged acknowledging
admit admits admitted admitting
concede concedes conceded conceding
confirm confirms confirmed confirming
deny denies denied denying
urge urges urged urging
demand demands demanded demanding
express expresses expressed expressing
voice voices voiced voicing
convey conveys conveyed conveying
hail hails hailed hailing
praise praises praised praising
welcome welcomes welcomed welcoming
commend commends commended commending
applaud applauds applauded applauding
condemn condemns condemned condemning
criticize criticizes criticized criticizing criticise criticises criticised criticising
denounce denounces denounced denouncing
slam slams slammed slamming
blast blasts blasted blasting
describe describes described describing
characterize characterizes characterized characterizing characterise characterised characterising
call calls called calling
label labels labelled labeled labelling labeling
brand brands branded branding
term terms termed
dub dubs
write writes wrote writing written
post posts posted posting
tweet tweets tweeted tweeting
continue continues continued continuing
conclude concludes concluded concluding
recall recalls recalled recalling
pledge pledges pledged pledging
promise promises promised promising
vow vows vowed vowing
suggest suggests suggested suggesting
propose proposes proposed proposing
quip quips quipped quipping
joke jokes joked joking
thank thanks thanked thanking
agree agrees agreed agreeing
quote quotes quoted quoting
cite cites cited citing
believe believes believed believing
hope hopes hoped hoping
predict predicts predicted predicting
accuse accuses accused accusing
appeal appeals appealed appealing
complain complains complained complaining
lament laments lamented lamenting
reveal reveals revealed revealing
disclose discloses disclosed disclosing
report reports reported reporting
mention mentions mentioned mentioning
highlight highlights highlighted highlighting
reject rejects rejected rejecting
dismiss dismisses dismissed dismissing
assure assures assured assuring
inform informs informed informing
advise advises advised advising
remind reminds reminded reminding
read reads
testify testifies testified testifying
tout touts touted touting
decry decries decried decrying
deplore deplores deplored deploring
commit commits committed committing
point points pointed pointing
judge judges judged judging
deem deems deemed
allege alleges alleged alleging
echo echoes echoed echoing
indicate indicates indicated indicating
signal signals signaled signalled signaling signalling
imply implies implied implying
recount recounts recounted recounting
clarify clarifies clarified clarifying
charge charges charged charging
opine opines opined opining
boast boasts boasted boasting
respond
sum sums summed
interject interjected
praise
tout
go goes went going
speak speaks spoke speaking
object objects objected objecting
plead pleads pleaded pleading
hint hints hinted hinting
muse muses mused musing
protest protests protested protesting
counsel counsels counselled counseled
draw draws drew drawing
make makes made making
put puts
`
/** Speech verbs that take the person spoken to as their object: “told Wang”. */
const TAKES_HEARER = new Set(
  'tell tells told telling urge urges urged urging ask asks asked asking thank thanks thanked thanking assure assures assured assuring inform informs informed informing advise advises advised advising remind reminds reminded reminding warn warns warned warning welcome welcomes welcomed welcoming praise praises praised praising commend commends commended criticize criticizes criticized criticise criticised condemn condemns condemned accuse accuses accused accusing quote quotes quoted quoting cite cites cited citing answer answered call calls called calling describe describes described hail hails hailed applaud applauded demand demanded denounce denounced slam slammed blast blasted urges brief briefs briefed'.split(
    /\s+/,
  ),
)
/** Other verbs whose object is a person: what follows them is not the one who speaks. */
const TAKES_PERSON = new Set(
  'meet meets met meeting invite invites invited inviting host hosts hosted hosting receive receives received receiving visit visits visited visiting see sees saw join joins joined joining greet greets greeted greeting succeed succeeds succeeded replace replaces replaced replacing press presses pressed pressing address addresses addressed addressing congratulate congratulated congratulates'.split(
    /\s+/,
  ),
)
/** Verbs that report speech only with a companion word: “went on”, “put it”, “pointed out”, “read”. */
const WEAK = new Set(
  'speak speaks spoke speaking draw draws drew drawing make makes made making go goes went going put puts point points pointed pointing read reads call calls called calling term terms termed dub dubs label labelled labeled brand branded'.split(
    ' ',
  ),
)

const FORMS = new Map<string, string>()
for (const line of SPEECH.trim().split('\n')) {
  const forms = line.split(' ')
  for (const form of forms) FORMS.set(form, forms[0] ?? form)
}

/** The infinitive of a reporting verb's form, if it is one. */
export const speechVerb = (word: string): string | undefined => FORMS.get(word)
export const isWeakVerb = (word: string): boolean => WEAK.has(word)
export const takesPerson = (word: string): boolean => TAKES_PERSON.has(word) || TAKES_HEARER.has(word)

/** Nouns that report speech in a noun phrase or after “in”: “in a statement”. */
export const AUXILIARIES = new Set(
  'has had have is was were are be been being will would could can may might must should shall do does did also further then later again separately reportedly earlier repeatedly clearly publicly subsequently jointly strongly firmly formally reportedly bluntly simply only just still once never not'.split(
    ' ',
  ),
)
export const PREPOSITIONS = new Set(
  'with to of by from between for against on in at about alongside under during after before since through despite like towards toward among into over near via without within following including including: versus than concerning regarding'.split(
    ' ',
  ),
)
