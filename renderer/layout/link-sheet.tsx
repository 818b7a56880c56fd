import { type FormEvent, useState } from 'react'
import { useDesk } from '../state/use-desk.tsx'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Sheet } from '../ui/sheet.tsx'

const SAFE = /^(https?:\/\/|mailto:|#)/i

/** Sets, changes or takes away the link at the caret. */
export function LinkSheet({ onClose }: { readonly onClose: () => void }) {
  const desk = useDesk()
  const current = desk.session()?.selection().link ?? ''
  const [url, setUrl] = useState(current)
  const address = url.trim() === '' || SAFE.test(url.trim()) ? url.trim() : `https://${url.trim()}`
  const apply = (event: FormEvent) => {
    event.preventDefault()
    onClose()
    desk.session()?.run(address ? 'link' : 'unlink', address)
    desk.session()?.focus()
  }
  return (
    <Sheet
      title={current ? 'Change the link' : 'Add a link'}
      width="narrow"
      onClose={onClose}
      foot={
        <>
          {current && (
            <Button
              className="push"
              onPress={() => {
                onClose()
                desk.session()?.run('unlink')
              }}
            >
              Take the link away
            </Button>
          )}
          {current && <Button onPress={() => void desk.host.openLink(current).catch(desk.fail)}>Open</Button>}
          <Button look="main" type="submit" form="link-form" isDisabled={!address}>
            {current ? 'Change' : 'Add'}
          </Button>
        </>
      }
    >
      <form id="link-form" onSubmit={apply}>
        <Field
          label="Address"
          value={url}
          onChange={setUrl}
          placeholder="https://"
          help="A web address or an e-mail address (mailto:)."
          autoFocus
        />
      </form>
    </Sheet>
  )
}
