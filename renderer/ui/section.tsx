import type { ReactNode } from 'react'
import './section.css'

/** A part of a panel: a 24 px head with words or marks at its right, and what belongs to it. */
export function Section(props: {
  readonly head: string
  readonly aside?: ReactNode
  readonly children: ReactNode
  readonly grow?: boolean
}) {
  return (
    <section className={props.grow ? 'section section-grow' : 'section'}>
      <h2 className="section-head">
        {props.head}
        <span className="section-aside figures">{props.aside}</span>
      </h2>
      {props.children}
    </section>
  )
}
