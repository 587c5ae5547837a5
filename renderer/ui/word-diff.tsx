import { Fragment } from 'react'
import type { DiffStretch } from './diff-stretch.ts'
import './word-diff.css'

/** Old struck through, then new underlined, 3 px between; what stays is plain, or grey with `dimSame`. */
export function WordDiff(props: { readonly stretches: readonly DiffStretch[]; readonly dimSame?: boolean }) {
  return props.stretches.map((stretch, index) => {
    const key = `${index}-${stretch.kind}`
    if (stretch.kind === 'deleted') {
      return (
        <Fragment key={key}>
          <del className="diff-deleted">{stretch.text}</del>
          {props.stretches[index + 1]?.kind === 'inserted' && <wbr />}
        </Fragment>
      )
    }
    if (stretch.kind === 'inserted') {
      return (
        <ins key={key} className="diff-inserted">
          {stretch.text}
        </ins>
      )
    }
    return (
      <span key={key} className={props.dimSame ? 'third' : undefined}>
        {stretch.text}
      </span>
    )
  })
}
