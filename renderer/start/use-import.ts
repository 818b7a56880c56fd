import { useCallback, useState } from 'react'
import type { ErrorData } from '../../app/errors.ts'
import type { SourceFile } from '../../app/host/contract.ts'
import { toErrorData } from '../state/toasts.ts'
import { useDesk, useDeskState } from '../state/use-desk.tsx'

/** Turns chosen, dropped or pasted files into the record of a meeting; what was read outlives the sheet that asked. */
export function useImport() {
  const desk = useDesk()
  const imported = useDeskState((s) => s.imported)
  const [refusal, setRefusal] = useState<ErrorData | null>(null)
  const take = useCallback(
    async (files: readonly SourceFile[]) => {
      setRefusal(null)
      await desk.imports.read(files)
    },
    [desk],
  )
  const choose = useCallback(async () => {
    try {
      await take(await desk.host.openDialog('sources'))
    } catch (cause) {
      setRefusal(toErrorData(cause))
    }
  }, [desk, take])
  return {
    grounds: imported?.kind === 'read' ? imported.grounds : null,
    error: refusal ?? (imported?.kind === 'failed' ? imported.error : null),
    take,
    choose,
    clear: desk.imports.clear,
  }
}
