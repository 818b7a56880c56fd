import { useEffect, useState } from 'react'
import type { ErrorData } from '../../app/errors.ts'
import type { Versions } from '../../app/host/contract.ts'
import { toErrorData } from '../state/toasts.ts'
import { useDesk, useDeskState } from '../state/use-desk.tsx'
import { whoseOf } from './whose.ts'

export type ListedVersions =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: ErrorData; readonly again: () => void }
  | ({ readonly state: 'listed' } & Versions)

/** The versions of the open note, listed anew whenever one is kept, named or purged. */
export function useVersions(): ListedVersions {
  const desk = useDesk()
  const kept = useDeskState((s) => s.kept)
  const token = useDeskState((s) => s.open?.token)
  const journal = useDeskState((s) => s.open?.journal)
  const [tries, setTries] = useState(0)
  const [listed, setListed] = useState<ListedVersions>({ state: 'loading' })
  // biome-ignore lint/correctness/useExhaustiveDependencies: The first four say when to ask again, not what to ask.
  useEffect(() => {
    let wanted = true
    desk.host.versions(whoseOf(desk)).then(
      (versions) => wanted && setListed({ state: 'listed', ...versions }),
      (cause: unknown) =>
        wanted &&
        setListed({ state: 'failed', error: toErrorData(cause), again: () => setTries((n) => n + 1) }),
    )
    return () => {
      wanted = false
    }
  }, [kept, token, journal, tries, desk])
  return listed
}
