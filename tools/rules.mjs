import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Writes `docs/rules.md` from the comments of the rules themselves, in the order of their table: what each points at,
 * and its bad and good example, which run as tests.
 */
const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..')
const CHECKS = join(ROOT, 'app/review/checks')
const GROUPS = {
  quotes: 'Quotations',
  figures: 'Figures',
  dates: 'Dates',
  names: 'Names and titles',
  claims: 'Statements',
  attribution: 'Attribution',
  note: 'The note itself',
}
const SAYS = { error: 'error', warning: 'warning', info: 'note' }

/** Rules in the order of the table, each with what its file says of it. */
function readRules() {
  const table = readFileSync(join(CHECKS, 'index.ts'), 'utf8')
  const files = new Map(
    [...table.matchAll(/import \{ (\w+) \} from '\.\/([\w-]+)\.ts'/g)].map(([, name, file]) => [name, file]),
  )
  const listed = /export const CHECKS[^=]*= \[([\s\S]*?)\]/.exec(table)?.[1] ?? ''
  return [...listed.matchAll(/\w+/g)].map(([name]) => readRule(files.get(name) ?? name))
}

function readRule(file) {
  const text = readFileSync(join(CHECKS, `${file}.ts`), 'utf8')
  const comments = [...text.matchAll(/\/\*\*\n([\s\S]*?)\*\//g)].map((m) =>
    m[1].replace(/^\s*\* ?/gm, '').trim(),
  )
  const comment = comments.find((c) => /^Bad: /m.test(c)) ?? ''
  const sample = (kind) => new RegExp(`^${kind}: \`(.+)\``, 'm').exec(comment)?.[1] ?? ''
  return {
    rule: file,
    group: /group: '(\w+)'/.exec(text)?.[1] ?? 'note',
    severity: [
      ...new Set(
        [...text.matchAll(/severity: (.*)/g)].flatMap(([, given]) =>
          [...given.matchAll(/'(error|warning|info)'/g)].map((m) => SAYS[m[1]]),
        ),
      ),
    ],
    stops: /stops: (?:true|\w)/.test(text),
    says: comment
      .split(/\n\s*\nBad: /)[0]
      .replace(/\s*\n\s*/g, ' ')
      .replace(/\s*Bad: [\s\S]*/, ''),
    bad: sample('Bad'),
    good: sample('Good'),
  }
}

function rulesPage() {
  const rules = readRules()
  const lines = [
    '# What a check points at',
    '',
    'Written by `npm run rules` from the comments in `app/review/checks/`; a test holds the two to each other. The examples run',
    'as tests. `aide check NOTE --only quotes,figures` runs some groups alone; a finding names its rule by the id given here.',
    'Findings marked “stops an export” can be overridden with one reason, which is recorded in the paper. All others are told',
    'in one line before the export.',
  ]
  for (const [group, title] of Object.entries(GROUPS)) {
    const own = rules.filter((r) => r.group === group)
    if (own.length === 0) continue
    lines.push('', `## ${title} (\`${group}\`)`)
    for (const { rule, severity, stops, says, bad, good } of own) {
      const how = [severity.join(' or '), stops && 'stops an export'].filter(Boolean).join('; ')
      lines.push(
        '',
        `### ${rule}`,
        '',
        ...(how ? [`*${how[0].toUpperCase()}${how.slice(1)}.* ${says}`] : [says]),
      )
      lines.push('', `- Points at: ${code(bad)}`, `- Lets pass: ${code(good)}`)
    }
  }
  return `${lines.join('\n')}\n`
}

/** Code with as many back ticks around it as it needs. */
const code = (text) => (text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``)

// `--print` shows the page and writes nothing.
if (process.argv[2] === '--print') process.stdout.write(rulesPage())
else writeFileSync(join(ROOT, 'docs/rules.md'), rulesPage())
