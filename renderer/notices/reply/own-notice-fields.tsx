import { ChevronDown } from 'lucide-react'
import { dutyWords } from '../../../shared/notice/duty-words.ts'
import { dutyOrder } from '../../../shared/notice/reply/duty-order.ts'
import '../../ui/field-box.css'
import { Icon } from '../../ui/icon.tsx'
import { MenuButton } from '../../ui/menu-button.tsx'
import { Segments } from '../../ui/segments.tsx'
import { Tick } from '../../ui/tick.tsx'
import { messageLanguages, messageStyles } from './message-choices.ts'
import type { OwnNoticeForm } from './own-notice-form.ts'
import { OwnNoticePairs } from './own-notice-pairs.tsx'

const kinds = [
  { key: 'correction' as const, label: 'Correction' },
  { key: 'kill' as const, label: 'Kill' },
  { key: 'reinstatement' as const, label: 'Reinstatement' }
]
const lines = [
  { key: 'pictureIds' as const, label: 'Picture ids', hint: 'MER101, MER102' },
  { key: 'byline' as const, label: 'Photographer', hint: 'Jane Doe' },
  { key: 'reason' as const, label: 'Reason', hint: 'Editing error' }
]

/** The fields of the desk's own notice. */
export function OwnNoticeFields(props: {
  readonly form: OwnNoticeForm
  readonly onChange: (change: Partial<OwnNoticeForm>) => void
}) {
  const { form, onChange } = props
  return (
    <div className="own-fields">
      <Segments label="Kind of notice" segments={kinds} chosen={form.kind} onChoose={(kind) => onChange({ kind })} />
      <OwnNoticePairs pairs={form.pairs} onChange={(pairs) => onChange({ pairs })} />
      {lines.map(({ key, label, hint }) => (
        <label key={key} className="own-line">
          {label}
          <span className="field-box lead">
            <input
              dir="auto"
              placeholder={hint}
              value={form[key]}
              onChange={(event) => onChange({ [key]: event.target.value })}
            />
          </span>
        </label>
      ))}
      <ul className="own-duties">
        {dutyOrder.map((duty) => {
          const asked = form.duties.includes(duty)
          const duties = asked ? form.duties.filter((one) => one !== duty) : [...form.duties, duty]
          return (
            <li key={duty} className="own-duty">
              <Tick label={dutyWords[duty]} state={asked ? 'on' : 'off'} onPress={() => onChange({ duties })} />
              {dutyWords[duty]}
            </li>
          )
        })}
      </ul>
      <div className="own-manner">
        <Segments
          label="Language of the notice"
          segments={messageLanguages}
          chosen={form.language}
          onChoose={(language) => onChange({ language })}
        />
        <MenuButton
          className="button"
          label="Style of the notice"
          face={
            <>
              {messageStyles.find(({ key }) => key === form.style)?.label}
              <Icon of={ChevronDown} small />
            </>
          }
          entries={messageStyles}
          chosen={form.style}
          onChoose={(key) => onChange({ style: messageStyles.find((one) => one.key === key)?.key ?? form.style })}
        />
      </div>
    </div>
  )
}
