import type { KeyboardEvent } from 'react'
import { useState } from 'react'
import type { ListColumn } from '../../shared/contract/photo-csv.ts'
import { fieldKeys, findField, isFieldKey } from '../../shared/fields/find-field.ts'
import { listFacts } from '../../shared/fields/list-facts.ts'
import { nameField } from '../messages/name-field.ts'
import { phrase } from '../messages/phrase.ts'
import { describeFailure } from '../state/describe-failure.ts'
import { askOrder } from '../state/sheet-orders.ts'
import { useDesk, useDeskStore } from '../state/use-desk.ts'
import { Button } from '../ui/button.tsx'
import { DialogBox } from '../ui/dialog-box.tsx'
import { saveFile } from '../ui/save-file.ts'
import { Tick } from '../ui/tick.tsx'
import { ColumnTicks } from './column-ticks.tsx'
import { recallTicks, rememberTicks } from './remember-ticks.ts'

const memory = 'erratum.list-columns'
const columns: readonly ListColumn[] = [...listFacts, ...fieldKeys]
const usual = ['fileName', 'headline', 'caption', 'byline', 'credit', 'city', 'dateCreated'] as const

const facts = {
  fileName: phrase('files.column-file-name'),
  path: phrase('files.column-path'),
  revision: phrase('files.column-revision'),
  agency: phrase('files.column-agency'),
  locked: phrase('files.column-locked')
} as const

const nameColumn = (column: ListColumn): string => (isFieldKey(column) ? nameField(findField(column)) : facts[column])

/** Saves the photos of the present view, in its order, as a table for a spreadsheet; the chosen columns are remembered. */
export function ListCsvDialog() {
  const store = useDeskStore()
  const close = useDesk((desk) => desk.closeOverlay)
  const total = useDesk((desk) => desk.total ?? 0)
  const [ticked, setTicked] = useState(() => recallTicks<ListColumn>(memory, columns, usual))
  const [bom, setBom] = useState(true)
  const [done, setDone] = useState<number | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const chosen = columns.filter((column) => ticked.has(column))
  const refusal =
    done !== null ? phrase('files.list-being-written') : chosen.length === 0 ? phrase('files.tick-column') : undefined
  const save = async (): Promise<void> => {
    if (refusal !== undefined) return
    const { engine, filter, say } = store.getState()
    setDone(0)
    try {
      const pieces: string[] = []
      for await (const piece of await engine.client.photos.csv({
        filter,
        ...askOrder(store.getState()),
        columns: chosen,
        bom
      })) {
        pieces.push(piece.csv)
        setDone(piece.done)
      }
      rememberTicks(memory, ticked)
      saveFile({ fileName: phrase('files.csv-name'), content: new Blob(pieces, { type: 'text/csv' }) })
      close()
      say({ kind: 'fact', words: phrase('files.listed', { count: total }) })
    } catch (error) {
      setDone(null)
      setProblem(describeFailure(error).words)
    }
  }
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || (event.target instanceof HTMLButtonElement && event.target.role !== 'checkbox')) return
    event.preventDefault()
    void save()
  }
  return (
    <DialogBox
      title={phrase('files.list-count', { count: total })}
      width={520}
      onClose={close}
      footer={
        <>
          <span className="grow second cut figures" aria-live="polite">
            {done === null ? phrase('files.as-filtered') : phrase('files.done-of', { done, count: total })}
          </span>
          <Button keys="Escape" onPress={close}>
            {phrase('files.cancel')}
          </Button>
          <Button kind="primary" keys="Enter" autoFocus refusal={refusal} onPress={() => void save()}>
            {phrase('files.save-list')}
          </Button>
        </>
      }
    >
      <div
        className="dialog-body column-ticks-dialog with-foot"
        role="group"
        aria-label={phrase('files.columns')}
        onKeyDown={press}
      >
        <ColumnTicks
          label={phrase('files.columns')}
          entries={columns.map((key) => ({ key, label: nameColumn(key) }))}
          ticked={ticked}
          onTicked={setTicked}
        />
        <div className="column-ticks-foot">
          <Tick label={phrase('files.byte-order-mark')} state={bom ? 'on' : 'off'} onPress={() => setBom(!bom)} />
          <span>{phrase('files.byte-order-mark-long')}</span>
        </div>
        {problem !== null && (
          <p className="file-plan-problem" role="alert">
            {problem}
          </p>
        )}
      </div>
    </DialogBox>
  )
}
