import { useState } from 'react'
import type { PhotoId } from '../../../shared/contract/identifiers.ts'
import { phrase } from '../../messages/phrase.ts'
import { useDesk } from '../../state/use-desk.ts'
import { Button } from '../../ui/button.tsx'
import { DialogBox } from '../../ui/dialog-box.tsx'
import '../../ui/field-box.css'
import { nameFile } from '../../ui/name-file.ts'
import { Segments } from '../../ui/segments.tsx'
import { MomentField } from '../search/moment-field.tsx'
import './report-dialog.css'
import { ReportSummary } from './report-summary.tsx'
import { saveReport } from './save-report.ts'
import { useReport } from './use-report.ts'

type About = 'photo' | 'notice' | 'desk'

/** Asks what a report is about, shows its figures, and saves it to read and print, as CSV, or as JSON. Nothing is recorded. */
export function ReportDialog({ photoId }: { readonly photoId: PhotoId | undefined }) {
  const close = useDesk((desk) => desk.closeOverlay)
  const photo = useDesk((desk) => (photoId === undefined ? undefined : desk.details.get(photoId)?.detail))
  const notice = photo?.notices[0]?.notice
  const [about, setAbout] = useState<About>(photo === undefined ? 'desk' : 'photo')
  const [by, setBy] = useState('')
  const [agency, setAgency] = useState('')
  const [from, setFrom] = useState<string | null>(null)
  const [to, setTo] = useState<string | null>(null)
  const { made, problem } = useReport({
    ...(about === 'photo' && photo ? { photoId: photo.id } : {}),
    ...(about === 'notice' && notice !== undefined ? { notice } : {}),
    ...(by.trim() === '' ? {} : { by: by.trim() }),
    ...(agency.trim() === '' ? {} : { agency: agency.trim() }),
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to })
  })
  const refusal = made === null ? phrase('history.report-being-made') : undefined
  const save = (format: 'html' | 'csv' | 'json') => () => made && saveReport(made, format)
  const segments = [
    ...(photo === undefined ? [] : [{ key: 'photo' as const, label: nameFile(photo.fileName) }]),
    ...(notice === undefined ? [] : [{ key: 'notice' as const, label: phrase('history.its-notice', { notice }) }]),
    { key: 'desk' as const, label: phrase('history.whole-desk') }
  ]
  return (
    <DialogBox
      title={phrase('history.report')}
      width={640}
      onClose={close}
      footer={
        <>
          <Button keys="Escape" onPress={close}>
            {phrase('history.close')}
          </Button>
          <Button refusal={refusal} onPress={save('json')}>
            {phrase('history.save-json')}
          </Button>
          <Button refusal={refusal} onPress={save('csv')}>
            {phrase('history.save-csv')}
          </Button>
          <Button kind="primary" keys="Enter" autoFocus refusal={refusal} onPress={save('html')}>
            {phrase('history.save-report')}
          </Button>
        </>
      }
    >
      <form
        className="dialog-body report-form"
        onSubmit={(event) => {
          event.preventDefault()
          save('html')()
        }}
      >
        <Segments label={phrase('history.report-about')} segments={segments} chosen={about} onChoose={setAbout} />
        <div className="report-lines">
          <TextLine
            label={phrase('history.person')}
            value={by}
            placeholder={phrase('history.as-in-record')}
            onChange={setBy}
          />
          <TextLine
            label={phrase('history.agency')}
            value={agency}
            placeholder={phrase('history.agency-example')}
            onChange={setAgency}
          />
          <MomentField
            label={phrase('history.from')}
            empty={phrase('history.beginning')}
            moment={from}
            onMoment={setFrom}
          />
          <MomentField label={phrase('history.to')} empty={phrase('history.now')} moment={to} onMoment={setTo} />
        </div>
        {problem !== null && <p role="alert">{problem}</p>}
        {made !== null && <ReportSummary report={made.report} />}
      </form>
    </DialogBox>
  )
}

function TextLine(props: {
  readonly label: string
  readonly value: string
  readonly placeholder: string
  readonly onChange: (value: string) => void
}) {
  return (
    <label className="moment-field">
      <span className="second">{props.label}</span>
      <span className="field-box">
        <input
          type="text"
          value={props.value}
          placeholder={props.placeholder}
          onChange={(event) => props.onChange(event.target.value)}
        />
      </span>
    </label>
  )
}
