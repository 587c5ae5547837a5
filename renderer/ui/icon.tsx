import type { LucideIcon } from 'lucide-react'
import './icon.css'

/** A line icon of 14 px (`small`: 12 px) in the colour of its text. Says nothing to screen readers: the words beside it do. */
export function Icon({ of: Glyph, small = false }: { readonly of: LucideIcon; readonly small?: boolean }) {
  return <Glyph className={small ? 'icon icon-small' : 'icon'} aria-hidden="true" focusable="false" />
}
