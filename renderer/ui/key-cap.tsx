import { isAppleKeyboard } from './apple-keyboard.ts'
import './key-cap.css'
import { nameKeys } from './name-keys.ts'

/** A key as it stands inside the control it works: `keys` in the form of a command's binding, "Ctrl+S". */
export function KeyCap({ keys }: { readonly keys: string }) {
  return <kbd className="key-cap">{nameKeys(keys, isAppleKeyboard)}</kbd>
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
