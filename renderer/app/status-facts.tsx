import type { ReactNode } from 'react'
import { createContext, useContext } from 'react'
import { createPortal } from 'react-dom'

const PlaceContext = createContext<HTMLElement | null>(null)

/** Gives the screens below it the place in the status bar for their facts. */
export const StatusPlace = PlaceContext.Provider

/** What a screen says at the left of the status bar: `<span><b>214</b> photos</span>` and the like. */
export function StatusFacts({ children }: { readonly children: ReactNode }) {
  const place = useContext(PlaceContext)
  return place && createPortal(children, place)
}
