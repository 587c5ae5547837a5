import { X } from 'lucide-react'
import type { AgencyRule } from '../../../shared/contract/settings.ts'
import { dutyWords } from '../../../shared/notice/duty-words.ts'
import type { Duty } from '../../../shared/notice/parsed-notice.ts'
import { phrase } from '../../messages/phrase.ts'
import { Button } from '../../ui/button.tsx'
import { Segments } from '../../ui/segments.tsx'
import { Tick } from '../../ui/tick.tsx'
import { nameSetting } from '../name-setting.ts'
import { TypedField } from '../typed-field.tsx'
import { readHours, turnDuty, writeHours } from './edit-agency-rules.ts'

const kills = [
  { key: 'quarantine' as const, label: phrase('settings.killed-kept') },
  { key: 'delete' as const, label: phrase('settings.killed-deleted') }
]
const { label: setting } = nameSetting('agencyRules')
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
        <span className="second">{phrase('settings.killed')}</span>
        <Segments
          label={phrase('settings.killed-of', { agency })}
          segments={kills}
          chosen={rule.kill}
          onChoose={(kill) => onChange({ kill }, phrase('settings.killed-are', { setting, agency, kill }))}
        />
        <span className="grow" />
        <Button
          kind="quiet"
          icon={X}
          label={phrase('settings.remove-rule', { agency })}
          title={phrase('settings.remove')}
          onPress={props.onRemove}
        />
      </div>
      <div className="agency-rule-line">
        <span className="second">{phrase('settings.overdue-after')}</span>
        <TypedField
          label={phrase('settings.hours-until-overdue', { agency })}
          value={writeHours(rule.dueMinutes)}
          className="agency-rule-hours"
          inputMode="decimal"
          isWrong={(typed) => readHours(typed) === null}
          onKeep={(typed) =>
            onChange(
              { dueMinutes: readHours(typed) ?? rule.dueMinutes },
              phrase('settings.overdue-set', { setting, agency, hours: typed.trim() })
            )
          }
        />
        <span className="second">{phrase('settings.hours')}</span>
      </div>
      <fieldset className="agency-rule-duties">
        <legend className="second">{phrase('settings.always-asked')}</legend>
        {duties.map(([duty, words]) => (
          <span key={duty} className="agency-rule-duty">
            <Tick
              label={phrase('settings.duty-of', { duty: words, agency })}
              state={rule.duties.includes(duty) ? 'on' : 'off'}
              onPress={() =>
                onChange(
                  { duties: turnDuty(rule, duty) },
                  phrase('settings.duty-turned', { setting, agency, duty: words.toLowerCase() })
                )
              }
            />
            <span aria-hidden="true">{words}</span>
          </span>
        ))}
      </fieldset>
    </li>
  )
}
