import { useEffect } from 'react'
import { COMMAND_LIST } from '../../app/host/commands.ts'
import { toError } from '../host.ts'
import { runCommand } from '../keys/run-command.ts'
import { useDesk } from './use-desk.tsx'

/** Acts on what the machine announces. */
export function useAnnouncements(): void {
  const desk = useDesk()
  useEffect(
    () =>
      desk.host.on((said) => {
        const { store, documents } = desk
        if (said.kind === 'command') {
          const command = COMMAND_LIST.find((c) => c.id === said.command)
          if (command) runCommand(desk, command.id)
        } else if (said.kind === 'open') documents.leaving(() => documents.openFile(said.file))
        else if (said.kind === 'progress') {
          const { job, doing, done, of } = said
          store.setState((s) => (s.progress?.job === job ? { progress: { job, doing, done, of } } : {}))
        } else if (said.kind === 'changed-on-disk') {
          if (store.getState().open?.token !== said.token) return
          desk.say('Another program changed this file. Your words are still here.', [
            { words: 'Save mine as…', run: () => void documents.saveAs() },
            {
              words: 'Open theirs',
              run: () => documents.leaving(() => void documents.openRecent(said.token)),
            },
          ])
        } else if (said.kind === 'close-requested') {
          documents.leaving(() => {
            documents.close()
            void desk.host.closeWindow().catch(desk.fail)
          })
        } else if (said.kind === 'problem') desk.fail(toError(said.error))
      }),
    [desk],
  )
}
