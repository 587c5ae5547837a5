import type { KeyboardEvent } from 'react'
import { useId, useState } from 'react'
import { phrase } from '../messages/phrase.ts'
import '../app/command-palette.css'
import { readAsList, readAsText } from '../../shared/fields/field-value.ts'
import type { TermListKind } from '../../shared/lists/term-list-kind.ts'
import { valueInForm } from '../state/draft-changes.ts'
import { useDesk, useDeskStore } from '../state/use-desk.ts'
import { DialogBox } from '../ui/dialog-box.tsx'
import { Segments } from '../ui/segments.tsx'
import { useListCursor } from '../ui/use-list-cursor.ts'
import type { FoundTerm } from './find-terms.ts'
import { findTerms } from './find-terms.ts'
import { ListFiles } from './list-files.tsx'
import './lists-dialog.css'
import { putTerm } from './put-term.ts'
import { findListKind } from './term-fields.ts'
import { TermRow } from './term-row.tsx'
import { listTreeRows } from './tree-rows.ts'
import { useLists } from './use-lists.ts'

/** Lines shown at once; typing finds the others. */
const mostRows = 400

const kindWords: readonly { readonly key: TermListKind; readonly label: string }[] = [
  { key: 'keywords', label: phrase('lists.keywords') },
  { key: 'persons', label: phrase('lists.persons') },
  { key: 'places', label: phrase('lists.places') }
]

/** The desk's lists as trees: searched by typing, opened and closed with the arrow keys, put into the photo with Enter. Files are taken in and given here. */
export function ListsDialog() {
  useLists()
  const store = useDeskStore()
  const close = useDesk((desk) => desk.closeOverlay)
  const lists = useDesk((desk) => desk.lists)
  const draft = useDesk((desk) => (desk.screen.name === 'info' ? desk.draft : null))
  const [kind, setKind] = useState<TermListKind>(() => findListKind(store.getState().caretField) ?? 'keywords')
  const [text, setText] = useState('')
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const [note, setNote] = useState('')
  const id = useId()
  const isTree = text.trim() === ''
  const rows = isTree
    ? listTreeRows(lists, { kind, open, most: mostRows })
    : findTerms(lists, { kind, text, most: mostRows })
  const there = new Set(
    draft === null
      ? []
      : [
          ...readAsList(valueInForm(draft, kind === 'persons' ? 'personShown' : 'keywords')),
          ...(['country', 'state', 'city', 'sublocation'] as const).map((key) => readAsText(valueInForm(draft, key)))
        ]
  )
  const turn = (row: FoundTerm, isOpen: boolean): void => {
    const others = [...open].filter((key) => key !== row.key)
    setOpen(new Set(isOpen ? [...others, row.key] : others))
  }
  const take = (row: FoundTerm | undefined): void => {
    if (row === undefined) return
    if (row.term.heading) turn(row, !open.has(row.key))
    else if (draft === null) setNote(phrase('lists.open-caption-first'))
    else {
      const fresh = putTerm(store, row)
      setNote(
        fresh.length === 0
          ? phrase('lists.there-already', { term: row.term.name })
          : phrase('lists.put-in', { terms: fresh.join(', ') })
      )
    }
  }
  const cursor = useListCursor(rows.length, (at) => take(rows[at]))
  const press = (event: KeyboardEvent): void => {
    const row = rows[cursor.chosen]
    const opens = { ArrowRight: true, ArrowLeft: false }[event.key]
    if (!isTree || opens === undefined || row === undefined) {
      cursor.press(event)
      return
    }
    event.preventDefault()
    const parent = rows.findIndex(({ list, term }) => list === row.list && term.at === row.term.parent)
    if (opens ? row.term.hasNarrower : open.has(row.key)) turn(row, opens)
    else if (!opens && parent >= 0) cursor.moveTo(parent)
  }
  const chosen = rows[cursor.chosen]
  return (
    <DialogBox title={phrase('lists.title')} bare place="top" width={640} onClose={close}>
      <input
        className="palette-field"
        autoFocus
        role="combobox"
        aria-label={phrase('lists.find-term')}
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={chosen ? `${id}-${cursor.chosen}` : undefined}
        placeholder={phrase('lists.find-by-name')}
        spellCheck={false}
        dir="auto"
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          cursor.moveTo(0)
        }}
        onKeyDown={press}
      />
      <div className="lists-kinds">
        <Segments
          label={phrase('lists.kind')}
          segments={kindWords}
          chosen={kind}
          onChoose={(one) => {
            setKind(one)
            cursor.moveTo(0)
          }}
        />
        <span className="second cut" role="status">
          {note}
        </span>
      </div>
      <div id={`${id}-list`} className="palette-list" role="listbox" aria-label={phrase('lists.terms')}>
        {rows.map((row, index) => (
          <TermRow
            key={row.key}
            id={`${id}-${index}`}
            row={row}
            chosen={index === cursor.chosen}
            current={cursor.current}
            isTree={isTree}
            isOpen={open.has(row.key)}
            isThere={there.has(row.term.name)}
            onPoint={() => cursor.moveTo(index)}
            onTake={() => take(row)}
          />
        ))}
      </div>
      {rows.length === 0 && (
        <p className="palette-none third">{isTree ? phrase('lists.no-list') : phrase('lists.no-term')}</p>
      )}
      {rows.length === mostRows && <p className="palette-none third">{phrase('lists.more')}</p>}
      <ListFiles kind={kind} />
    </DialogBox>
  )
}
