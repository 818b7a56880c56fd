import type { HostBridge } from './host.ts'

declare global {
  interface Window {
    /** Put there by the preload script; absent in a plain browser. */
    readonly aide?: HostBridge
  }
}
