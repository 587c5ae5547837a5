import type { ReactNode } from 'react'
import './empty-state.css'

/** What is true (`head`), what happens by itself (`children`), and the one thing to do. */
export function EmptyState(props: {
  readonly head: string
  readonly children?: ReactNode
  readonly action?: ReactNode
}) {
  return (
    <div className="empty-state">
      <h2 className="strong">{props.head}</h2>
      {props.children}
      {props.action && <div className="empty-state-action">{props.action}</div>}
    </div>
  )
}
