/** What takes a quoted word’s place. */
export const WORDS =
  'window always rarely purple nobody engine loudly cousin winter gravel hardly marble'.split(' ')

/** Names that stand in no text of the corpus. */
export const STRANGERS = ['Farquhar', 'Oyelaran', 'Petrosyan', 'Vandermeer', 'Iglesias', 'Thorvald']

export const UNITS: readonly (readonly [string, readonly string[]])[] = [
  ['days', ['weeks', 'months']],
  ['weeks', ['days', 'months']],
  ['hours', ['minutes', 'days']],
  ['months', ['weeks', 'years']],
  ['years', ['months', 'weeks']],
  ['minutes', ['hours']],
  ['million', ['billion', 'thousand']],
  ['per cent', ['percentage points']],
  ['euros', ['dollars']],
  ['dollars', ['euros']],
  ['crowns', ['euros']],
  ['francs', ['euros']],
  ['tonnes', ['kilograms']],
  ['kilometres', ['metres', 'miles']],
  ['hectares', ['acres']],
  ['年間', ['か月']],
]

export const STRONGER: readonly (readonly [string, readonly string[]])[] = [
  ['said that Norvania would consider', ['promised', 'said that Norvania would agree to']],
  ['said that Karsinia would study', ['pledged', 'said that Karsinia had decided on']],
  ['hoped to send', ['promised to send', 'decided to send', 'guaranteed to send']],
  ['hoped for', ['promised', 'guaranteed']],
  ['was considering', ['agreed to', 'promised', 'had decided on']],
  ['proposed', ['decided on', 'pledged']],
  ['suggested sharing', ['promised to share', 'agreed to share', 'undertook to share']],
  ['expressed concern about', ['condemned', 'protested against']],
  ['expressed hope', ['demanded', 'insisted']],
  ['voiced worry about', ['condemned', 'denounced']],
  ['asked for', ['demanded', 'insisted on']],
  ['asked that', ['demanded that', 'insisted that']],
  ['asked Karsinia', ['demanded of Karsinia', 'ordered Karsinia']],
  ['requested', ['demanded', 'insisted on']],
  ['Mr Sarymov told', ['Mr Sarymov admitted to']],
  ['Mr Mwangi said', ['Mr Mwangi admitted', 'Mr Mwangi insisted']],
  ['Ms Dorsk said', ['Ms Dorsk admitted']],
  ['Ms Novak said', ['Ms Novak admitted', 'Ms Novak insisted']],
  ['Mr Brandauer said', ['Mr Brandauer admitted', 'Mr Brandauer insisted']],
  ['Ms Marchetti said', ['Ms Marchetti conceded', 'Ms Marchetti insisted']],
  ['She said', ['She conceded']],
  ['Mr Okello said', ['Mr Okello conceded']],
  ['held out the prospect of', ['promised', 'agreed to']],

  ['asked the Dutch', ['ordered the Dutch', 'demanded of the Dutch']],
  ['may lend', ['has promised to lend']],
  ['検討すると述べた', ['約束した', '合意した']],
  ['懸念を表明した', ['強く非難した', '抗議した']],
]

/** Plausible, and in no text of the corpus. */
export const INVENTED = [
  'The two sides will set up a permanent secretariat for the protection of migratory birds.',
  'Parliament is expected to ratify the arrangement before the summer recess.',
  'The delegations toured a chip factory and were shown its newest production line.',
  'A joint declaration on artificial intelligence was signed in the evening.',
  'The opposition called the result a humiliation and asked for a debate.',
  'Both governments agreed to lift the tax on imported wine.',
  'The talks were held under heavy guard after threats from an extremist group.',
  'The armed forces will withdraw their tanks from the demilitarised zone.',
  'The central banks intend to swap currencies to calm the bond market.',
  'The ministers promised to back each other’s candidates for seats on the board of the United Nations agency.',
  'Engineers will survey the seabed for a power cable linking the two grids.',
  'The hosts returned a collection of paintings looted during the war.',
  'The parties undertook to extradite suspects wanted for money laundering.',
  'An economic adviser warned of inflation and a weak currency.',
  'The two leaders went over plans for a common satellite programme.',
  'A hotline between the intelligence agencies will be tested this autumn.',
]
