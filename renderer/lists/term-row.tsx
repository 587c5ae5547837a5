import { Check, ChevronDown, ChevronRight } from 'lucide-react'
import type { RefObject } from 'react'
import { phrase } from '../messages/phrase.ts'
import { Icon } from '../ui/icon.tsx'
import type { FoundTerm } from './find-terms.ts'

/** A line of a list: in the tree under what stands above it, in a search with that beside it. A check says that the photo has it. */
export function TermRow(props: {
  readonly id: string
  readonly row: FoundTerm
  readonly chosen: boolean
  readonly current: RefObject<HTMLDivElement | null>
  readonly isTree: boolean
  readonly isOpen: boolean
  readonly isThere: boolean
  readonly onPoint: () => void
  readonly onTake: () => void
}) {
  const { row, isTree, isOpen, isThere } = props
  const { term, path } = row
  const synonyms = term.synonyms.join(', ')
  return (
    <div
      id={props.id}
      ref={props.chosen ? props.current : undefined}
      role="option"
      tabIndex={-1}
      aria-selected={props.chosen}
      className={term.heading ? 'palette-item term-row heading' : 'palette-item term-row'}
      style={isTree ? { paddingInlineStart: 12 + term.depth * 16 } : undefined}
      onPointerMove={props.onPoint}
      onPointerUp={props.onTake}
    >
      {isTree && (
        <span className="term-fold">{term.hasNarrower && <Icon of={isOpen ? ChevronDown : ChevronRight} small />}</span>
      )}
      <bdi className="cut">{term.name}</bdi>
      <bdi className="third cut grow" title={synonyms}>
        {synonyms}
      </bdi>
      {!isTree && (
        <bdi className="third cut" title={path}>
          {path}
        </bdi>
      )}
      {isThere && (
        <span className="term-there" role="img" aria-label={phrase('lists.in-photo')}>
          <Icon of={Check} small />
        </span>
      )}
    </div>
  )
}
