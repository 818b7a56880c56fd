import { useMemo, useState } from 'react'
import { houseOf } from '../../app/export/house.ts'
import type { Logo } from '../../app/profile.ts'
import { LogoPicture } from '../head/letterhead.tsx'
import { useDesk } from '../state/use-desk.tsx'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { readLogo } from './read-logo.ts'
import './logo-field.css'

interface Props {
  readonly logo: Logo | null
  readonly onChange: (logo: Logo | null) => void
}

/** The house's logo: chosen from a file, shown, described for those who do not see it, taken away. */
export function LogoField({ logo, onChange }: Props) {
  const desk = useDesk()
  const [refusal, setRefusal] = useState('')
  const shown = useMemo(
    () => houseOf({ logo, letterhead: [], markingColours: {} }, undefined).letterhead?.logo,
    [logo],
  )
  const choose = async () => {
    try {
      const [file] = await desk.host.openDialog('image')
      if (!file) return
      const read = readLogo(file)
      setRefusal(typeof read === 'string' ? read : '')
      if (typeof read !== 'string') onChange({ ...read, alt: logo?.alt || read.alt })
    } catch (cause) {
      desk.fail(cause)
    }
  }
  return (
    <fieldset className="form-field logo-field">
      <legend>Logo</legend>
      <div className="logo-row">
        <div className="logo-frame">{shown ? <LogoPicture logo={shown} /> : <span>None</span>}</div>
        <Button onPress={() => void choose()}>Choose a picture…</Button>
        {logo && (
          <Button look="quiet" onPress={() => onChange(null)}>
            Remove
          </Button>
        )}
      </div>
      {refusal && (
        <p className="logo-refusal" role="alert">
          {refusal}
        </p>
      )}
      {logo ? (
        <Field
          label="What the logo shows"
          value={logo.alt}
          maxLength={200}
          onChange={(alt) => onChange({ ...logo, alt })}
          help="Read out to those who do not see it."
        />
      ) : (
        <span className="field-help">
          PNG or JPEG. Stands with the letterhead on the first page, in PDF and Word.
        </span>
      )}
    </fieldset>
  )
}
