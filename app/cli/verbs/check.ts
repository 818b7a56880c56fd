import { basename } from 'node:path'
import { checkBrief } from '../../pipeline.ts'
import type { Check, Finding } from '../../review/checks/check.ts'
import { CHECKS } from '../../review/checks/index.ts'
import { type Arguments, allowOnly, textOption, usage } from '../arguments.ts'
import { toSarif } from '../sarif.ts'
import { type Outcome, profileOf, readNoteFile, type Shell } from '../shell.ts'

/** Says what a careful colleague would point at. Exit 1 when there is anything. */
export async function checkVerb(args: Arguments, shell: Shell): Promise<Outcome> {
  allowOnly(args, ['only', 'sarif'])
  const [path, ...more] = args.files
  if (!path || more.length) throw usage('“aide check” takes one note.')
  const groups = groupsOf(textOption(args, 'only'))
  const [note, { markings, words: own }] = [await readNoteFile(path, shell), await profileOf(shell)]
  const findings = ofGroups(checkBrief(note, { markings, words: own }), groups)
  if (args.values.sarif === true) {
    const log = toSarif(findings, path)
    return { words: `${JSON.stringify(log, null, 2)}\n`, data: log, exit: findings.length ? 1 : 0 }
  }
  const words = findings.map(
    (f) =>
      `${basename(path)}: ${f.severity} ${f.rule}: ${f.message}${f.place.quote ? ` (“${f.place.quote}”)` : ''} ${f.remedy}\n`,
  )
  return {
    words: words.join('') || 'Nothing to point at.\n',
    data: { findings },
    exit: findings.length ? 1 : 0,
  }
}

const GROUPS = [...new Set(CHECKS.map((c) => c.group))]

/** @throws {BriefError} `usage` for a group that does not exist */
function groupsOf(only: string | undefined): readonly Check['group'][] {
  if (only === undefined) return GROUPS
  return only.split(',').map((given) => {
    const group = GROUPS.find((g) => g === given.trim())
    if (!group) throw usage(`--only takes ${GROUPS.join(', ')}; “${given.trim()}” is none of them.`)
    return group
  })
}

const ofGroups = (findings: readonly Finding[], groups: readonly Check['group'][]): readonly Finding[] =>
  findings.filter((f) => groups.some((g) => g === CHECKS.find((c) => c.rule === f.rule)?.group))
