import { useRef, useState } from 'react'
import type { ContactSheet, SheetLayout } from '../../shared/contract/contact-sheet.ts'
import type { PhotoId } from '../../shared/contract/identifiers.ts'
import { describeFailure } from '../state/describe-failure.ts'
import { useDesk, useDeskStore } from '../state/use-desk.ts'
import { Button } from '../ui/button.tsx'
import { DialogBox } from '../ui/dialog-box.tsx'
import './export-dialog.css'
import { ExportResultList } from './export-result.tsx'
import { FolderField } from './folder-field.tsx'
import { PresetChoice, PresetInput, PresetLine } from './preset-field.tsx'
import { readFigure } from './read-figure.ts'
import { recallFolder, rememberFolder } from './remember-folder.ts'

type Stage = 'ask' | 'running' | ContactSheet

/** Lays the chosen photos out as a PDF to print: paper, rows and columns, where to; then what is not on it, and why. */
export function ContactSheetDialog({ photoIds }: { readonly photoIds: readonly PhotoId[] }) {
  const store = useDeskStore()
  const close = useDesk((desk) => desk.closeOverlay)
  const host = useDesk((desk) => desk.engine.host)
  const [layout, setLayout] = useState<SheetLayout>({ paper: 'a4', rows: 4, columns: 3 })
  const [folder, setFolder] = useState(recallFolder)
  const [name, setName] = useState('Contact sheet')
  const [stage, setStage] = useState<Stage>('ask')
  const [problem, setProblem] = useState<string | null>(null)
  const stop = useRef<AbortController | null>(null)
  const pages = Math.ceil(photoIds.length / (layout.rows * layout.columns))
  const refusal =
    folder.trim() === '' ? 'Say which folder it goes to' : name.trim() === '' ? 'Give the file a name' : undefined
  const make = async () => {
    const { engine, info } = store.getState()
    const to = `${folder.trim().replace(/[/\\]+$/, '')}/${name.trim()}.pdf`
    rememberFolder(folder.trim())
    stop.current = new AbortController()
    setProblem(null)
    setStage('running')
    try {
      const by = info === null ? {} : { by: info.user }
      const asked = { photoIds: [...photoIds], to, ...layout, ...by }
      setStage(await engine.client.exports.contactSheet(asked, { signal: stop.current.signal }))
    } catch (error) {
      setStage('ask')
      setProblem(describeFailure(error).words)
    }
  }
  const made = typeof stage === 'object' ? stage : null
  return (
    <DialogBox
      title="Contact sheet as PDF"
      width={560}
      busy={stage === 'running'}
      onClose={close}
      footer={
        made !== null ? (
          <>
            {host && <Button onPress={() => host.showInFolder(made.path)}>Show in folder</Button>}
            <Button kind="primary" keys="Escape" autoFocus onPress={close}>
              Close
            </Button>
          </>
        ) : stage === 'running' ? (
          <Button onPress={() => stop.current?.abort()}>Stop</Button>
        ) : (
          <>
            <span className="grow second figures">
              Photos: {photoIds.length.toLocaleString('en-GB')}, pages: {pages.toLocaleString('en-GB')}
            </span>
            <Button keys="Escape" onPress={close}>
              Cancel
            </Button>
            <Button kind="primary" refusal={refusal} onPress={() => void make()}>
              Make contact sheet
            </Button>
          </>
        )
      }
    >
      <div className="dialog-body preset-editor">
        {made !== null ? (
          <>
            <p aria-live="polite">
              Photos on it: {made.photos.toLocaleString('en-GB')}, pages: {made.pages.toLocaleString('en-GB')}.
            </p>
            <p className="second">{made.path}</p>
            {made.failed.length > 0 && (
              <ExportResultList result={{ done: [], failed: made.failed, cancelled: false, manifests: [] }} />
            )}
          </>
        ) : stage === 'running' ? (
          <p aria-live="polite">Drawing the pages …</p>
        ) : (
          <>
            <PresetChoice
              head="Paper"
              keys={['a4', 'letter']}
              choices={{ a4: 'A4', letter: 'Letter' }}
              chosen={layout.paper}
              onChoose={(paper) => setLayout({ ...layout, paper })}
            />
            <PresetLine head="Photos">
              <PresetInput
                label="Columns"
                figures
                value={`${layout.columns}`}
                onChange={(text) => setLayout({ ...layout, columns: readFigure(text, 1, 8) })}
              />
              in a row,
              <PresetInput
                label="Rows"
                figures
                value={`${layout.rows}`}
                onChange={(text) => setLayout({ ...layout, rows: readFigure(text, 1, 10) })}
              />
              rows a page
            </PresetLine>
            <PresetLine head="File name">
              <PresetInput label="File name" value={name} onChange={setName} />
              .pdf
            </PresetLine>
            <FolderField folder={folder} onFolder={setFolder} />
            <p className="third preset-hint">Under each photo: its file’s name, the caption, byline and credit.</p>
          </>
        )}
        {problem !== null && (
          <p className="export-problem" role="alert">
            {problem}
          </p>
        )}
      </div>
    </DialogBox>
  )
}
