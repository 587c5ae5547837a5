import { createContext, useContext } from 'react'
import { isAppleKeyboard } from './apple-keyboard.ts'
import './key-cap.css'
import { nameKeys } from './name-keys.ts'

/** The key that now does what this one does on a new desk; undefined where none does. Whoever knows the person's keys gives it. */
export const ShownKeys = createContext<(keys: string) => string | undefined>((keys) => keys)

/** A key as it stands inside the control it works: `keys` in the form of a command's binding, "Ctrl+S", as on a new desk. `asIs`: this very key. */
export function KeyCap({ keys, asIs = false }: { readonly keys: string; readonly asIs?: boolean }) {
  const show = useContext(ShownKeys)
  const shown = asIs ? keys : show(keys)
  return shown === undefined ? null : <kbd className="key-cap">{nameKeys(shown, isAppleKeyboard)}</kbd>
}

/** A key with what it does, for footers: "[I] Info". */
export function KeyHint({ keys, children }: { readonly keys: string; readonly children: string }) {
  return (
    <span className="key-hint">
      <KeyCap keys={keys} />
      {children}
    </span>
  )
}
