/** What the record's lists are called where a writer reads their names in the middle of a line. */
const LISTS: Readonly<Record<string, string>> = {
  participants: 'people',
  mentioned: 'people only mentioned',
  parties: 'parties',
  objectives: 'our objectives',
  theirObjectives: 'their objectives',
  points: 'points to make',
  expectedPoints: 'what they may raise',
  topLines: 'top lines',
  pressLine: 'line for the press',
  pressPresent: 'press present',
  outcomes: 'agreed and undertaken',
  open: 'left open',
  positions: 'positions',
  concerns: 'concerns',
  statements: 'statements',
  figures: 'figures',
  timeline: 'dates',
  programme: 'programme',
  topics: 'topics',
  background: 'background',
  questions: 'questions and answers',
  doNotSay: 'not to be said',
  followUps: 'next steps',
  gaps: 'what no source says',
  conflicts: 'stated differently',
  sources: 'sources',
  meetings: 'meetings',
}

/**
 * A reference into the record in words: `/outcomes` → “agreed and undertaken”, `/place/city` → “place › city”.
 * A name the table does not know is taken apart into its own words.
 */
export const sayRecord = (ref: string): string =>
  ref
    .split('/')
    .filter((part) => part !== '')
    .map((part) => (Object.hasOwn(LISTS, part) ? LISTS[part] : undefined) ?? ownWords(part))
    .join(' › ')

/** `nextSteps`, `next-steps`, `next_steps` → “next steps”. */
const ownWords = (name: string): string =>
  name
    .replace(/(\p{Ll})(\p{Lu})/gu, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`)
    .replace(/[-_]+/g, ' ')
