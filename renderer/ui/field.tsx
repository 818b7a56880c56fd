import { type ReactNode, useId } from 'react'
import { Input, Label, TextArea, TextField, type TextFieldProps } from 'react-aria-components'
import './field.css'

interface TextProps extends Omit<TextFieldProps, 'children' | 'onChange' | 'value'> {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly help?: string
  readonly placeholder?: string
  readonly rows?: number
}

export function Field({ label, help, placeholder, rows, className, ...props }: TextProps) {
  const helpId = useId()
  return (
    <TextField
      {...props}
      {...(help && { 'aria-describedby': helpId })}
      className={`form-field${className ? ` ${String(className)}` : ''}`}
    >
      <Label>{label}</Label>
      {rows ? (
        <TextArea rows={rows} {...(placeholder && { placeholder })} />
      ) : (
        <Input {...(placeholder && { placeholder })} autoComplete="off" />
      )}
      {help && (
        <span id={helpId} className="field-help">
          {help}
        </span>
      )}
    </TextField>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly choices: readonly { readonly value: string; readonly words: string }[]
  readonly help?: string
  readonly className?: string
}

/** A native list: every system's keyboard and screen reader know it. */
export function Choice({ label, value, onChange, choices, help, className }: ChoiceProps): ReactNode {
  const id = useId()
  return (
    <div className={`form-field${className ? ` ${className}` : ''}`}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={(e) => onChange(e.target.value)}
        {...(help && { 'aria-describedby': `${id}-help` })}
      >
        {choices.map((c) => (
          <option key={c.value} value={c.value}>
            {c.words}
          </option>
        ))}
      </select>
      {help && (
        <span id={`${id}-help`} className="field-help">
          {help}
        </span>
      )}
    </div>
  )
}

interface TickProps {
  readonly label: ReactNode
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly help?: string
  readonly disabled?: boolean
}

export function Tick({ label, checked, onChange, help, disabled }: TickProps): ReactNode {
  const id = useId()
  return (
    <div className="tick">
      <input
        id={id}
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(e) => onChange(e.target.checked)}
        {...(help && { 'aria-describedby': `${id}-help` })}
      />
      <label htmlFor={id}>{label}</label>
      {help && (
        <span id={`${id}-help`} className="field-help">
          {help}
        </span>
      )}
    </div>
  )
}
