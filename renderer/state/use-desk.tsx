import { createContext, type ReactNode, useContext } from 'react'
import { useStore } from 'zustand'
import type { Desk } from './desk.ts'
import type { DeskState } from './desk-state.ts'

const DeskContext = createContext<Desk | null>(null)

export function DeskProvider({ desk, children }: { readonly desk: Desk; readonly children: ReactNode }) {
  return <DeskContext value={desk}>{children}</DeskContext>
}

export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('useDesk stands outside DeskProvider.')
  return desk
}

/** Redraws when the picked value changes. Pick one value; never build a new object in `pick`. */
export function useDeskState<T>(pick: (state: DeskState) => T): T {
  return useStore(useDesk().store, pick)
}
