import { type ReactNode, useEffect, useRef } from 'react'

interface Props {
  readonly label: string
  readonly className: string
  readonly children: ReactNode
}

/** Text that scrolls. It takes the focus, since without a mouse there is no other way down it. */
export function ScrollArea({ label, className, children }: Props) {
  const area = useRef<HTMLElement>(null)
  useEffect(() => area.current?.setAttribute('tabindex', '0'), [])
  return (
    <section ref={area} className={className} aria-label={label}>
      {children}
    </section>
  )
}
