import { X } from 'lucide-react'
import type { AgencyRule } from '../../../shared/contract/settings.ts'
import { dutyWords } from '../../../shared/notice/duty-words.ts'
import type { Duty } from '../../../shared/notice/parsed-notice.ts'
import { Button } from '../../ui/button.tsx'
import { Segments } from '../../ui/segments.tsx'
import { Tick } from '../../ui/tick.tsx'
import { TypedField } from '../typed-field.tsx'
import { readHours, turnDuty, writeHours } from './edit-agency-rules.ts'

const kills = [
  { key: 'quarantine' as const, label: 'Kept, locked' },
  { key: 'delete' as const, label: 'Deleted once confirmed' }
]
const duties = Object.entries(dutyWords) as readonly (readonly [Duty, string])[]

/** What holds for one agency: its killed photos, when its duties are overdue, and which it always has. */
export function AgencyRuleRow(props: {
  readonly rule: AgencyRule
  readonly onChange: (change: Partial<AgencyRule>, words: string) => void
  readonly onRemove: () => void
}) {
  const { rule, onChange } = props
  const { agency } = rule
  return (
    <li className="agency-rule">
      <div className="agency-rule-line">
        <h4 className="agency-rule-name cut">{agency}</h4>
        <span className="second">Killed photos</span>
        <Segments
          label={`Killed photos of ${agency}`}
          segments={kills}
          chosen={rule.kill}
          onChoose={(kill) => onChange({ kill }, `killed photos are ${kill === 'delete' ? 'deleted' : 'kept, locked'}`)}
        />
        <span className="grow" />
        <Button kind="quiet" icon={X} label={`Remove the rule for ${agency}`} title="Remove" onPress={props.onRemove} />
      </div>
      <div className="agency-rule-line">
        <span className="second">Overdue after</span>
        <TypedField
          label={`Hours until duties of ${agency} are overdue`}
          value={writeHours(rule.dueMinutes)}
          className="agency-rule-hours"
          inputMode="decimal"
          isWrong={(typed) => readHours(typed) === null}
          onKeep={(typed) =>
            onChange({ dueMinutes: readHours(typed) ?? rule.dueMinutes }, `overdue after ${typed.trim()} hours`)
          }
        />
        <span className="second">hours</span>
      </div>
      <fieldset className="agency-rule-duties">
        <legend className="second">Always asked, beside what the notice says</legend>
        {duties.map(([duty, words]) => (
          <span key={duty} className="agency-rule-duty">
            <Tick
              label={`${words}, ${agency}`}
              state={rule.duties.includes(duty) ? 'on' : 'off'}
              onPress={() => onChange({ duties: turnDuty(rule, duty) }, words.toLowerCase())}
            />
            <span aria-hidden="true">{words}</span>
          </span>
        ))}
      </fieldset>
    </li>
  )
}
