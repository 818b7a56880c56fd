import { readTemplates } from '../../disk/resources.ts'
import { parseTemplate } from '../../template/parse-template.ts'
import { type Arguments, allowOnly } from '../arguments.ts'
import type { Outcome, Shell } from '../shell.ts'

/** Lists the templates and what each is for. */
export async function templatesVerb(args: Arguments, shell: Shell): Promise<Outcome> {
  allowOnly(args, [])
  const all = (await readTemplates(shell.resources)).map(({ id, text }) => {
    const { title, purpose } = parseTemplate(text, `${id}.md`)
    return { id, title, purpose }
  })
  const width = Math.max(...all.map((t) => t.id.length))
  return { words: all.map((t) => `${t.id.padEnd(width)}  ${t.title}. ${t.purpose}\n`).join(''), data: all }
}
