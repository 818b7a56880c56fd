import { X } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { IconButton } from './button.tsx'
import './sheet.css'

interface Props {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** Stands at the foot, the main button last. */
  readonly foot?: ReactNode
  readonly width?: 'narrow' | 'middle' | 'wide'
  /** No way out but its buttons. */
  readonly firm?: boolean
}

/** A sheet over the desk. One at a time; it never opens another. */
export function Sheet({ title, onClose, children, foot, width = 'middle', firm = false }: Props) {
  const body = useRef<HTMLDivElement>(null)
  // A sheet that is only read takes the focus itself: without a mouse there is no other way down it.
  useEffect(() => {
    if (!body.current?.querySelector('button, input, select, textarea, [tabindex]'))
      body.current?.setAttribute('tabindex', '0')
  }, [])
  return (
    <ModalOverlay
      isOpen
      isDismissable={!firm}
      onOpenChange={(open) => !open && onClose()}
      className="sheet-overlay"
    >
      <Modal className={`sheet ${width}`}>
        <Dialog className="sheet-dialog">
          <header className="sheet-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            {!firm && (
              <IconButton label="Close" onPress={onClose}>
                <X size={17} aria-hidden />
              </IconButton>
            )}
          </header>
          <div className="sheet-body" ref={body}>
            {children}
          </div>
          {foot && <footer className="sheet-foot">{foot}</footer>}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
