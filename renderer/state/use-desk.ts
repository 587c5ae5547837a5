import { createContext, useContext } from 'react'
import type { StoreApi } from 'zustand'
import { useStore } from 'zustand'
import type { DeskState } from './desk-state.ts'

/** Gives the parts below it the window's state. */
export const DeskContext = createContext<StoreApi<DeskState> | null>(null)

/** The window's state as a store, for handlers that read it when called. */
export function useDeskStore(): StoreApi<DeskState> {
  const store = useContext(DeskContext)
  if (!store) throw new Error('A part of the desk stands outside DeskContext')
  return store
}

/** One value of the window's state; the part is drawn again when it changes. Choose single values or stable objects. */
export function useDesk<Value>(choose: (state: DeskState) => Value): Value {
  return useStore(useDeskStore(), choose)
}
