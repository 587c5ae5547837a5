import type { ReactNode } from 'react'
import './strip.css'

/** What a strip is about; gives its tint and edge. `plain` has neither. */
export type StripKind = 'notice' | 'kill' | 'ok' | 'differs' | 'locked' | 'over' | 'plain'

/** Tint, 2 px edge, glyph and words, at most one button. Only for what changes what a person may do. */
export function Strip(props: {
  readonly kind: StripKind
  /** A badge or an icon before the words. */
  readonly glyph?: ReactNode
  readonly children: ReactNode
  /** The one button. */
  readonly action?: ReactNode
  /** Announced at once where it appears while a person works. */
  readonly alert?: boolean
}) {
  return (
    <div className={`strip ${props.kind}`} role={props.alert ? 'alert' : undefined}>
      {props.glyph}
      <div className="strip-words">{props.children}</div>
      {props.action}
    </div>
  )
}
