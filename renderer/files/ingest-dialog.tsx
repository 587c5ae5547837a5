import { FolderOpen } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { useState } from 'react'
import { phrase } from '../messages/phrase.ts'
import { useDesk, useDeskStore } from '../state/use-desk.ts'
import { Button } from '../ui/button.tsx'
import { DialogBox } from '../ui/dialog-box.tsx'
import '../ui/field-box.css'
import './file-dialog.css'

const key = (name: string): string => `erratum.ingest-${name}`
const recall = (name: string): string => window.localStorage.getItem(key(name)) ?? ''

/** Copies a card or folder into a folder of the desk: from where, to where, under which names, with which template. */
export function IngestDialog() {
  const store = useDeskStore()
  const close = useDesk((desk) => desk.closeOverlay)
  const shown = useDesk(({ sources, filter }) => sources?.find(({ id }) => id === filter.sourceId)?.path)
  const templates = useDesk((desk) => desk.settings?.captionTemplates)
  const [from, setFrom] = useState(() => recall('from'))
  const [to, setTo] = useState(() => shown ?? recall('to'))
  const [rename, setRename] = useState(() => recall('rename'))
  const [template, setTemplate] = useState(() => recall('template'))
  const known = templates?.some(({ name }) => name === template) ? template : ''
  const refusal =
    from.trim() === '' ? phrase('files.say-card') : to.trim() === '' ? phrase('files.say-where') : undefined
  const run = (): void => {
    if (refusal !== undefined) return
    const asked = { from: from.trim(), to: to.trim(), rename: rename.trim(), template: known }
    for (const [name, value] of Object.entries(asked)) window.localStorage.setItem(key(name), value)
    close()
    void store.getState().ingest(asked)
  }
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    run()
  }
  return (
    <DialogBox
      title={phrase('files.ingest-title')}
      width={640}
      onClose={close}
      footer={
        <>
          <Button keys="Escape" onPress={close}>
            {phrase('files.cancel')}
          </Button>
          <Button kind="primary" keys="Enter" refusal={refusal} onPress={run}>
            {phrase('files.copy-photos')}
          </Button>
        </>
      }
    >
      <div className="dialog-body file-dialog" role="group" aria-label={phrase('files.ingest-label')} onKeyDown={press}>
        <div className="file-form">
          <FolderLine id="ingest-from" label={phrase('files.from')} value={from} onChange={setFrom} autoFocus />
          <FolderLine id="ingest-to" label={phrase('files.to')} value={to} onChange={setTo} />
          <div className="file-line">
            <label htmlFor="ingest-rename">{phrase('files.new-names')}</label>
            <span className="field-box lead">
              <input
                id="ingest-rename"
                spellCheck={false}
                placeholder={phrase('files.names-example', { example: '{datesort}_{seq:000}' })}
                value={rename}
                onChange={(event) => setRename(event.target.value)}
              />
              <span className="field-limit">{phrase('files.ending-stays')}</span>
            </span>
          </div>
          <div className="file-line">
            <label htmlFor="ingest-template">{phrase('files.template')}</label>
            <span className="field-box">
              <select id="ingest-template" value={known} onChange={(event) => setTemplate(event.target.value)}>
                <option value="">{phrase('files.none')}</option>
                {templates?.map(({ name }) => (
                  <option key={name} value={name}>
                    {name}
                  </option>
                ))}
              </select>
            </span>
          </div>
        </div>
        <p className="third file-note">{phrase('files.ingest-note')}</p>
      </div>
    </DialogBox>
  )
}

function FolderLine(props: {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly onChange: (path: string) => void
  readonly autoFocus?: boolean
}) {
  const host = useDesk((desk) => desk.engine.host)
  const pick = async (): Promise<void> => {
    const picked = await host?.pickFolder(props.label)
    if (picked) props.onChange(picked)
  }
  return (
    <div className="file-line">
      <label htmlFor={props.id}>{props.label}</label>
      <div className="file-parts">
        <span className="field-box lead grow">
          <input
            id={props.id}
            autoFocus={props.autoFocus}
            spellCheck={false}
            placeholder={phrase('files.path-example')}
            value={props.value}
            onFocus={(event) => event.target.select()}
            onChange={(event) => props.onChange(event.target.value)}
          />
        </span>
        {host && (
          <Button icon={FolderOpen} onPress={() => void pick()}>
            {phrase('files.choose')}
          </Button>
        )}
      </div>
    </div>
  )
}
