import { Component, type ReactNode } from 'react'
import { Button } from './button.tsx'
import { ErrorView } from './error-view.tsx'

interface Props {
  readonly children: ReactNode
}

/** What stands in the window when drawing it failed: the words are in the journal, and a new start brings them back. */
export class Failure extends Component<Props, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null }

  static getDerivedStateFromError(error: unknown): { error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override render(): ReactNode {
    const { error } = this.state
    if (!error) return this.props.children
    return (
      <main className="start-failed">
        <ErrorView
          error={{
            code: 'call-refused',
            message: 'The window could not be drawn.',
            remedy: `What you wrote is kept. Start the window again and choose “Bring back”. (${error.message})`,
          }}
        >
          <Button look="main" onPress={() => window.location.reload()}>
            Start the window again
          </Button>
        </ErrorView>
      </main>
    )
  }
}
