import { PanelLeft, PanelRight, Search, Share } from 'lucide-react'
import { runCommand } from '../keys/run-command.ts'
import { sayKeys } from '../keys/say-keys.ts'
import { useDesk, useDeskState } from '../state/use-desk.tsx'
import { Button, IconButton } from '../ui/button.tsx'
import { sayTime } from '../ui/say-day.ts'
import './title-bar.css'

/** Which note this is, how it is marked, where its drafting stands, whether it is saved; palette and export. */
export function TitleBar() {
  const desk = useDesk()
  const head = useDeskState((s) => s.head)
  const name = useDeskState((s) => s.open?.name ?? '')
  const mac = useDeskState((s) => s.platform === 'darwin')
  const left = useDeskState((s) => s.leftShown)
  const right = useDeskState((s) => s.rightShown)
  return (
    <header className="title-bar" data-area="bar">
      <div className="title-bar-side">
        {!left && (
          <IconButton label="Show the left side" onPress={() => runCommand(desk, 'left-rail')}>
            <PanelLeft size={17} aria-hidden />
          </IconButton>
        )}
      </div>
      <div className="title-bar-middle">
        <SavedDot />
        <h1 className="title-bar-title">{head.title || name}</h1>
        {head.marking && <span className="title-bar-marking">{head.marking}</span>}
        {head.status && <span className="title-bar-status">{head.status}</span>}
        <SuggestingWords />
        <SavedWords />
      </div>
      <div className="title-bar-side end">
        <IconButton
          label="All commands"
          keys={sayKeys('palette', mac)}
          onPress={() => runCommand(desk, 'palette')}
        >
          <Search size={17} aria-hidden />
        </IconButton>
        <Button look="main" onPress={() => runCommand(desk, 'export')}>
          <Share size={15} aria-hidden />
          Export
        </Button>
        {!right && (
          <IconButton label="Show the right side" onPress={() => runCommand(desk, 'right-rail')}>
            <PanelRight size={17} aria-hidden />
          </IconButton>
        )}
      </div>
    </header>
  )
}

/** That edits are suggestions now, and the way out of it. */
function SuggestingWords() {
  const desk = useDesk()
  const suggesting = useDeskState((s) => s.suggesting)
  const author = useDeskState((s) => s.profile.author)
  return (
    <span role="status" aria-label="Suggest mode" className="title-bar-suggesting-place">
      {suggesting && (
        <button type="button" className="title-bar-suggesting" onClick={() => runCommand(desk, 'suggest')}>
          <span className="visually-hidden">Stop: </span>Suggesting{author && ` as ${author}`}
        </button>
      )}
    </span>
  )
}

function SavedDot() {
  const unsaved = useDeskState((s) => s.saved.kind === 'changed' || s.saved.kind === 'failed')
  return <span className={`saved-dot${unsaved ? ' unsaved' : ''}`} aria-hidden />
}

function SavedWords() {
  const desk = useDesk()
  const saved = useDeskState((s) => s.saved)
  const readOnly = useDeskState((s) => s.open?.brief.readOnly === true)
  const words = readOnly
    ? 'Read only: a newer version wrote it'
    : {
        new: 'No file yet',
        saved: saved.kind === 'saved' && saved.at ? `Saved ${sayTime(saved.at)}` : 'Saved',
        changed: 'Not saved',
        saving: 'Saving…',
        failed: 'Could not be saved',
      }[saved.kind]
  return (
    <span className={`title-bar-saved ${saved.kind}`} role="status" aria-label="Saved state">
      {words}
      {saved.kind === 'failed' && (
        <Button look="quiet" onPress={() => void desk.documents.save()}>
          Try again
        </Button>
      )}
    </span>
  )
}
