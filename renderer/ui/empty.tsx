import type { ReactNode } from 'react'
import './empty.css'

/** An empty place: one line of what it is for, one of what to do there. */
export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {children && <div className="empty-help">{children}</div>}
    </div>
  )
}
