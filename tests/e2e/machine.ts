import type { Page } from '@playwright/test'
import type { Answers, Arguments, CallName, Reply } from '../../app/host/contract.ts'
import type { Running } from './launch.ts'

/** Makes one call of the contract from inside the page, as the window's own code would. */
export function call<K extends CallName>(
  page: Page,
  name: K,
  ...args: Arguments<K>
): Promise<Reply<Answers[K]>> {
  return page.evaluate(({ name, args }) => Reflect.get(window, 'aide')[name](...args) as Promise<never>, {
    name,
    args: args as unknown[],
  })
}

/** The answer of a call that must not be refused. */
export async function answer<K extends CallName>(
  page: Page,
  name: K,
  ...args: Arguments<K>
): Promise<Answers[K]> {
  const reply = await call(page, name, ...args)
  if (!reply.ok) throw new Error(`${name} was refused: ${reply.error.code}: ${reply.error.message}`)
  return reply.value
}

/** What the person answers in the next dialogs of the system, in order. */
export async function willChoose(
  { app }: Running,
  choices: readonly { files?: string[]; saveAs?: string; button?: number }[],
) {
  await app.evaluate(
    ({ dialog }, queue) => {
      const next = () => queue.shift() ?? {}
      Reflect.set(dialog, 'showOpenDialog', async () => {
        const { files = [] } = next()
        return { canceled: !files.length, filePaths: files }
      })
      Reflect.set(dialog, 'showSaveDialog', async () => {
        const { saveAs } = next()
        return { canceled: !saveAs, ...(saveAs && { filePath: saveAs }) }
      })
      Reflect.set(dialog, 'showMessageBox', async () => ({
        response: next().button ?? 0,
        checkboxChecked: false,
      }))
    },
    [...choices],
  )
}
