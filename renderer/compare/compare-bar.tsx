import { ArrowDown, ArrowRight, ArrowUp, FileDown, X } from 'lucide-react'
import { sayKeys } from '../keys/say-keys.ts'
import { useDesk, useDeskState } from '../state/use-desk.tsx'
import { Button, IconButton } from '../ui/button.tsx'
import { stopComparing } from './comparing.ts'
import { exportRedline } from './export-redline.ts'
import type { Comparing } from './side.ts'
import { stepChange } from './step-change.ts'

/** Which two are compared, how much differs, and the ways through it. */
export function CompareBar({ comparing }: { readonly comparing: Comparing }) {
  const desk = useDesk()
  const mac = useDeskState((s) => s.platform === 'darwin')
  const at = useDeskState((s) => s.changeAt)
  const busy = useDeskState((s) => s.progress !== null)
  const { before, after, comparison } = comparing
  const count = comparison.changes.length
  const heads = comparison.head.length
  return (
    <div className="compare-bar" role="toolbar" aria-label="Comparison">
      <p className="compare-sides">
        <span title={before.words}>{before.words}</span>
        <ArrowRight size={15} aria-label="compared with" />
        <span title={after.words}>{after.words}</span>
      </p>
      <span className="compare-count">
        {at === null ? countWords(count, heads) : `${at + 1} of ${count}`}
      </span>
      <IconButton
        label="Previous change"
        keys={sayKeys('previous-need', mac)}
        isDisabled={count === 0}
        onPress={() => stepChange(desk, -1)}
      >
        <ArrowUp size={16} aria-hidden />
      </IconButton>
      <IconButton
        label="Next change"
        keys={sayKeys('next-need', mac)}
        isDisabled={count === 0}
        onPress={() => stepChange(desk, 1)}
      >
        <ArrowDown size={16} aria-hidden />
      </IconButton>
      <Button isDisabled={count + heads === 0 || busy} onPress={() => void exportRedline(desk, comparing)}>
        <FileDown size={15} aria-hidden />
        {busy ? 'Setting…' : 'Export as PDF…'}
      </Button>
      <IconButton label="Close the comparison" keys="Esc" onPress={() => stopComparing(desk)}>
        <X size={17} aria-hidden />
      </IconButton>
    </div>
  )
}

function countWords(changes: number, heads: number): string {
  const words = [
    changes > 0 && `${changes} ${changes === 1 ? 'change' : 'changes'}`,
    heads > 0 && `${heads} in the head`,
  ].filter(Boolean)
  return words.join(', ') || 'No difference'
}
