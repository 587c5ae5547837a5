import { useMemo, useRef, useState } from 'react'
import { offeredVariables } from '../../shared/codes/read-variable.ts'
import type { NameTaken } from '../../shared/contract/file-work.ts'
import type { PhotoId } from '../../shared/contract/identifiers.ts'
import { phrase } from '../messages/phrase.ts'
import type { FileAsk } from '../state/files-slice.ts'
import { useDesk } from '../state/use-desk.ts'
import { FileDialog } from './file-dialog.tsx'

const key = 'erratum.rename-template'
const usual = '{datesort}_{city}_{seq:000}'
const offered = ['datesort', 'timesort', ...offeredVariables.filter((name) => !/^(?:date:|keywords$)/.test(name))]

/** Gives photos names by a template, with every old and new name shown first. */
export function RenameDialog({ photoIds }: { readonly photoIds: readonly PhotoId[] }) {
  const runFiles = useDesk((desk) => desk.runFiles)
  const [template, setTemplate] = useState(() => window.localStorage.getItem(key) ?? usual)
  const [start, setStart] = useState('1')
  const [nameTaken, setNameTaken] = useState<NameTaken>('refuse')
  const field = useRef<HTMLInputElement>(null)
  const counts = /^\d{1,7}$/.test(start)
  const ask = useMemo((): FileAsk | null => {
    if (template.trim() === '' || !counts) return null
    return { act: 'rename', photoIds, template: template.trim(), start: Number(start), nameTaken }
  }, [photoIds, template, start, counts, nameTaken])
  const put = (name: string): void => {
    const { selectionStart: from = null, selectionEnd: to = null } = field.current ?? {}
    const text = `{${name}}`
    const at = from ?? template.length
    setTemplate(template.slice(0, at) + text + template.slice(to ?? at))
    window.setTimeout(() => {
      field.current?.focus()
      field.current?.setSelectionRange(at + text.length, at + text.length)
    }, 0)
  }
  return (
    <FileDialog
      title={phrase('files.rename-title', { count: photoIds.length })}
      act="rename"
      ask={ask}
      missing={counts ? phrase('files.type-template') : phrase('files.whole-number')}
      nameTaken={nameTaken}
      onNameTaken={setNameTaken}
      onRun={(seen) => {
        window.localStorage.setItem(key, template.trim())
        void runFiles(seen)
      }}
    >
      <div className="file-line">
        <label htmlFor="rename-template">{phrase('files.new-name')}</label>
        <span className="field-box lead">
          <input
            ref={field}
            id="rename-template"
            autoFocus
            spellCheck={false}
            value={template}
            onFocus={(event) => event.target.select()}
            onChange={(event) => setTemplate(event.target.value)}
          />
          <span className="field-limit">{phrase('files.ending-stays')}</span>
        </span>
      </div>
      <div className="file-line">
        <span className="file-head">{phrase('files.put-in')}</span>
        <div className="file-parts" role="group" aria-label={phrase('files.variables')}>
          {offered.map((name) => (
            <button key={name} type="button" className="file-variable" onClick={() => put(name)}>
              {`{${name}}`}
            </button>
          ))}
        </div>
      </div>
      <div className="file-line">
        <label htmlFor="rename-start">{phrase('files.number-from', { variable: '{seq}' })}</label>
        <div className="file-parts">
          <span className={counts ? 'field-box file-number' : 'field-box file-number over'}>
            <input
              id="rename-start"
              inputMode="numeric"
              aria-invalid={!counts}
              value={start}
              onChange={(event) => setStart(event.target.value.trim())}
            />
          </span>
          <span className="third">{phrase('files.number-note', { variable: '{seq:000}' })}</span>
        </div>
      </div>
    </FileDialog>
  )
}
