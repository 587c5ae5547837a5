import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { AgencyRule, DeskSettings } from '../../../shared/contract/settings.ts'
import { knownAgencies } from '../../../shared/notice/known-agencies.ts'
import { phrase } from '../../messages/phrase.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { MenuButton } from '../../ui/menu-button.tsx'
import { nameSetting } from '../name-setting.ts'
import { SettingRow } from '../setting-row.tsx'
import type { SettingsWork } from '../use-settings.ts'
import { AgencyRuleRow } from './agency-rule-row.tsx'
import { addRule, changeRule } from './edit-agency-rules.ts'

const { label, line } = nameSetting('agencyRules')

/** The rules for agencies, each by itself; an agency without one has the usual rule. */
export function AgencyRulesSetting(props: { readonly settings: DeskSettings; readonly save: SettingsWork['save'] }) {
  const rules = props.settings.agencyRules
  const [other, setOther] = useState('')
  const save = (agencyRules: AgencyRule[], words: string) => props.save({ agencyRules }, words)
  const add = (agency: string) => {
    const next = addRule(rules, agency)
    setOther('')
    if (next.length > rules.length)
      save(next, phrase('settings.agency-added', { setting: label, agency: agency.trim() }))
  }
  const absent = knownAgencies.filter((agency) => !rules.some((rule) => rule.agency === agency))
  return (
    <SettingRow label={label} line={line} lineFirst onDefault={undefined}>
      {rules.length > 0 && (
        <ul className="agency-rules" aria-label={label}>
          {rules.map((rule) => (
            <AgencyRuleRow
              key={rule.agency}
              rule={rule}
              onChange={(change, words) => save(changeRule(rules, rule.agency, change), words)}
              onRemove={() =>
                save(
                  rules.filter((one) => one !== rule),
                  phrase('settings.agency-removed', { setting: label, agency: rule.agency })
                )
              }
            />
          ))}
        </ul>
      )}
      <MenuButton
        className="button"
        label={phrase('settings.add-agency-rule')}
        face={
          <>
            <Icon of={Plus} />
            {phrase('settings.add-agency')}
          </>
        }
        entries={absent.map((agency) => ({ key: agency, label: agency }))}
        chosen=""
        onChoose={add}
      />
      <span className="field-box agency-other">
        <input
          aria-label={phrase('settings.another-agency')}
          placeholder={phrase('settings.another-agency')}
          value={other}
          onChange={(event) => setOther(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && add(other)}
        />
      </span>
      {other.trim() !== '' && <Button onPress={() => add(other)}>{phrase('settings.add')}</Button>}
    </SettingRow>
  )
}
