import type { KeyboardEvent } from 'react'
import { useId, useState } from 'react'
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
  { key: 'keywords', label: 'Keywords' },
  { key: 'persons', label: 'Persons' },
  { key: 'places', label: 'Places' }
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
    else if (draft === null) setNote('Open the caption of a photo first: terms go into its form.')
    else {
      const fresh = putTerm(store, row)
      setNote(fresh.length === 0 ? `${row.term.name} is there already.` : `Put in: ${fresh.join(', ')}`)
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
    <DialogBox title="Keywords, persons and places" bare place="top" width={640} onClose={close}>
      <input
        className="palette-field"
        autoFocus
        role="combobox"
        aria-label="Find a term"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={chosen ? `${id}-${cursor.chosen}` : undefined}
        placeholder="Find a term by its name or another name of it"
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
          label="What the lists are of"
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
      <div id={`${id}-list`} className="palette-list" role="listbox" aria-label="Terms">
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
        <p className="palette-none third">
          {isTree ? 'No list of this sort yet. Take one in below.' : 'No term has these words.'}
        </p>
      )}
      {rows.length === mostRows && <p className="palette-none third">There are more. Type to find them.</p>}
      <ListFiles kind={kind} />
    </DialogBox>
  )
}
