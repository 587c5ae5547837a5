import type { KeyboardEvent } from 'react'
import { useState } from 'react'
import type { ListColumn } from '../../shared/contract/photo-csv.ts'
import { fieldKeys } from '../../shared/fields/find-field.ts'
import { labelColumn } from '../../shared/fields/label-column.ts'
import { listFacts } from '../../shared/fields/list-facts.ts'
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
  const count = `${total.toLocaleString('en-GB')} ${total === 1 ? 'photo' : 'photos'}`
  const refusal = done !== null ? 'The list is being written' : chosen.length === 0 ? 'Tick a column first' : undefined
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
      saveFile({ fileName: 'Photos.csv', content: new Blob(pieces, { type: 'text/csv' }) })
      close()
      say({ kind: 'fact', words: `Listed ${count} as CSV` })
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
      title={`List ${count} as CSV`}
      width={520}
      onClose={close}
      footer={
        <>
          <span className="grow second cut figures" aria-live="polite">
            {done === null ? 'As filtered and sorted now' : `${done.toLocaleString('en-GB')} of ${count}`}
          </span>
          <Button keys="Escape" onPress={close}>
            Cancel
          </Button>
          <Button kind="primary" keys="Enter" autoFocus refusal={refusal} onPress={() => void save()}>
            Save list
          </Button>
        </>
      }
    >
      <div className="dialog-body column-ticks-dialog with-foot" role="group" aria-label="Columns" onKeyDown={press}>
        <ColumnTicks
          label="Columns"
          entries={columns.map((key) => ({ key, label: labelColumn(key) }))}
          ticked={ticked}
          onTicked={setTicked}
        />
        <div className="column-ticks-foot">
          <Tick label="Byte order mark" state={bom ? 'on' : 'off'} onPress={() => setBom(!bom)} />
          <span>Byte order mark, by which spreadsheets know UTF-8</span>
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
