import { Button as AriaButton, type ButtonProps, Tooltip, TooltipTrigger } from 'react-aria-components'
import './button.css'

interface Props extends ButtonProps {
  /** One `main` button a view: what most people came to do. */
  readonly look?: 'main' | 'plain' | 'quiet' | 'danger'
}

export function Button({ look = 'plain', className, ...props }: Props) {
  return <AriaButton {...props} className={`button ${look}${className ? ` ${String(className)}` : ''}`} />
}

interface IconProps extends ButtonProps {
  readonly label: string
  /** Shown with the label in the tip. */
  readonly keys?: string | undefined
}

/** A button that shows only a picture: its words stand in the tip and are what a screen reader says. */
export function IconButton({ label, keys, className, ...props }: IconProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <AriaButton
        {...props}
        aria-label={label}
        className={`icon-button${className ? ` ${String(className)}` : ''}`}
      />
      <Tooltip className="tip" offset={6}>
        {label}
        {keys && <kbd>{keys}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  )
}
