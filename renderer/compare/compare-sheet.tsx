import { ArrowLeftRight, FolderOpen } from 'lucide-react'
import { useState } from 'react'
import type { ErrorData } from '../../app/errors.ts'
import type { OpenedFile } from '../../app/host/contract.ts'
import { sayKind } from '../history/say-version.ts'
import { useVersions } from '../history/use-versions.ts'
import { openDocument } from '../state/open-document.ts'
import { toErrorData } from '../state/toasts.ts'
import { useDesk } from '../state/use-desk.tsx'
import { Button, IconButton } from '../ui/button.tsx'
import { ErrorView } from '../ui/error-view.tsx'
import { Choice } from '../ui/field.tsx'
import { sayTime } from '../ui/say-day.ts'
import { Sheet } from '../ui/sheet.tsx'
import { compareSides, sideNow, sideOf } from './comparing.ts'
import type { Side } from './side.ts'
import './compare-sheet.css'

const NOW = 'now'

/** Chooses any two: the note as it stands, a version of it, or a file. */
export function CompareSheet({ onClose }: { readonly onClose: () => void }) {
  const desk = useDesk()
  const listed = useVersions()
  const versions = listed.state === 'listed' ? listed.versions : []
  const [files, setFiles] = useState<readonly OpenedFile[]>([])
  const [before, setBefore] = useState<string | null>(null)
  const [after, setAfter] = useState(NOW)
  const [error, setError] = useState<ErrorData | null>(null)
  const earlier = before ?? versions[0]?.id ?? files[0]?.token ?? ''
  const choices = [
    { value: NOW, words: 'The note as it stands now' },
    ...files.map(({ token, name }) => ({ value: token, words: name })),
    ...versions.map(({ id, at, author, kind, name }) => ({
      value: id,
      words: [name && `“${name}”`, sayTime(at), author || sayKind(kind)].filter(Boolean).join(', '),
    })),
  ]

  const attempt = async (work: () => Promise<void>) => {
    setError(null)
    try {
      await work()
    } catch (cause) {
      setError(toErrorData(cause))
    }
  }
  const chooseFile = () =>
    attempt(async () => {
      const [file] = await desk.host.openDialog('copies')
      if (!file) return
      setFiles((all) => [file, ...all.filter((f) => f.token !== file.token)])
      setBefore(file.token)
    })
  const side = async (value: string): Promise<Side> => {
    if (value === NOW) return sideNow(desk)
    const file = files.find((f) => f.token === value)
    if (file) return { words: file.name, brief: (await openDocument(desk.host, file)).brief }
    const version = versions.find((v) => v.id === value)
    if (version) return sideOf(desk, version)
    return sideNow(desk)
  }
  const ready = earlier !== '' && earlier !== after
  return (
    <Sheet
      title="Compare with"
      width="middle"
      onClose={onClose}
      foot={
        <>
          <Button className="push" onPress={() => void chooseFile()}>
            <FolderOpen size={15} aria-hidden />
            Add a file…
          </Button>
          <Button
            look="main"
            isDisabled={!ready}
            onPress={() =>
              void attempt(async () => compareSides(desk, await side(earlier), await side(after)))
            }
          >
            Compare
          </Button>
        </>
      }
    >
      <p className="compare-help">
        What the later one changes of the earlier one is shown in the page: taken out struck, put in
        underlined.
      </p>
      <div className="compare-choices">
        <Choice
          label="Earlier"
          value={earlier}
          onChange={setBefore}
          choices={earlier === '' ? [{ value: '', words: 'Add a file first' }, ...choices] : choices}
        />
        <IconButton
          label="Swap the two"
          isDisabled={earlier === ''}
          onPress={() => {
            setBefore(after)
            setAfter(earlier)
          }}
        >
          <ArrowLeftRight size={16} aria-hidden />
        </IconButton>
        <Choice label="Later" value={after} onChange={setAfter} choices={choices} />
      </div>
      {listed.state === 'failed' && <ErrorView error={listed.error} />}
      {error && <ErrorView error={error} />}
    </Sheet>
  )
}
