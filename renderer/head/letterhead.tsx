import { useEffect, useMemo, useState } from 'react'
import { houseOf, type Letterhead } from '../../app/export/house.ts'
import { useDeskState } from '../state/use-desk.tsx'
import './letterhead.css'

/** The house's letterhead as the first page carries it; nothing where the profile has none. */
export function HouseLetterhead() {
  const profile = useDeskState((s) => s.profile)
  const { letterhead } = useMemo(() => houseOf(profile, undefined), [profile])
  if (!letterhead) return null
  const { lines, logo } = letterhead
  return (
    <div className="letterhead">
      {logo && <LogoPicture logo={logo} />}
      {lines.length > 0 && (
        <p>
          {lines.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </p>
      )}
    </div>
  )
}

/** Drawn as large as on paper, by its height in millimetres. */
export function LogoPicture({ logo }: { readonly logo: NonNullable<Letterhead['logo']> }) {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([logo.bytes.slice()]))
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [logo])
  if (!url) return null
  return (
    <img
      className="letterhead-logo"
      src={url}
      alt={logo.alt}
      width={logo.width * 4}
      height={logo.height * 4}
    />
  )
}
