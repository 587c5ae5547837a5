import type { DeskSettings } from '../../shared/contract/settings.ts'
import type { StyleRule } from '../../shared/house-style/style-finding.ts'
import { styleRules } from '../../shared/house-style/style-finding.ts'
import { styleRuleWords } from '../../shared/house-style/style-rule-words.ts'
import { phrase } from '../messages/phrase.ts'
import { Tick } from '../ui/tick.tsx'
import { nameSetting } from './name-setting.ts'
import { SettingRow } from './setting-row.tsx'
import type { SettingsWork } from './use-settings.ts'

/** The rules that captions are held against: each ticked one holds. */
export function StyleRulesSetting(props: { readonly settings: DeskSettings; readonly save: SettingsWork['save'] }) {
  const { styleRulesOff: off } = props.settings
  const { label, line } = nameSetting('styleRulesOff')
  const turn = (rule: StyleRule): void => {
    const wasOff = off.includes(rule)
    const told = { rule: styleRuleWords[rule] }
    props.save(
      { styleRulesOff: wasOff ? off.filter((one) => one !== rule) : [...off, rule] },
      wasOff ? phrase('settings.style-holds', told) : phrase('settings.style-without', told)
    )
  }
  return (
    <SettingRow
      label={label}
      line={line}
      lineFirst
      onDefault={off.length > 0 ? () => props.save({ styleRulesOff: [] }, phrase('settings.style-all')) : undefined}
    >
      <ul className="setting-ticks">
        {styleRules.map((rule) => (
          <li key={rule}>
            <Tick label={styleRuleWords[rule]} state={off.includes(rule) ? 'off' : 'on'} onPress={() => turn(rule)} />
            <span aria-hidden="true">{styleRuleWords[rule]}</span>
          </li>
        ))}
      </ul>
    </SettingRow>
  )
}
