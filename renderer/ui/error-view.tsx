import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ErrorData } from '../../app/errors.ts'
import './error-view.css'

/** What happened, where, and what to do; never a code alone. */
export function ErrorView({ error, children }: { readonly error: ErrorData; readonly children?: ReactNode }) {
  return (
    <div className="error-view" role="alert">
      <CircleAlert size={18} aria-hidden />
      <div>
        {error.place?.file && <p className="error-place">{error.place.file}</p>}
        <p className="error-message">{error.message}</p>
        <p>{error.remedy}</p>
        {error.problems && error.problems.length > 0 && (
          <ul>
            {error.problems.map((p) => (
              <li key={`${p.message} ${p.place.pointer ?? p.place.line ?? ''}`}>{p.message}</li>
            ))}
          </ul>
        )}
        {children && <div className="error-actions">{children}</div>}
      </div>
    </div>
  )
}
