import type { RetentionRule } from '../../../shared/contract/retention.ts'
import type { DeskSettings } from '../../../shared/contract/settings.ts'
import { defaultSettings } from '../../../shared/settings/default-settings.ts'
import { parseRetention, writeRetention } from '../../../shared/settings/retention-text.ts'
import { phrase } from '../../messages/phrase.ts'
import { useDesk } from '../../state/use-desk.ts'
import { Button } from '../../ui/button.tsx'
import { Segments } from '../../ui/segments.tsx'
import { nameSetting } from '../name-setting.ts'
import { SettingRow } from '../setting-row.tsx'
import { TypedField } from '../typed-field.tsx'
import type { SettingsWork } from '../use-settings.ts'
import { tellRetention } from './tell-retention.ts'
import './retention-setting.css'

const { label, line } = nameSetting('retention')
const rules = [
  { key: 'all' as const, label: phrase('settings.keep-all') },
  { key: 'days' as const, label: phrase('settings.keep-days') },
  { key: 'size' as const, label: phrase('settings.keep-size') }
]
const firstRules: Readonly<Record<RetentionRule['keep'], RetentionRule>> = {
  all: { keep: 'all' },
  days: { keep: 'days', days: 365 },
  size: { keep: 'size', gigabytes: 100 }
}

/** Which replaced bytes the vault keeps, and a look at what that lets go now. */
export function RetentionSetting(props: { readonly settings: DeskSettings; readonly save: SettingsWork['save'] }) {
  const openOverlay = useDesk((desk) => desk.openOverlay)
  const rule = props.settings.retention
  const set = (next: RetentionRule) => {
    if (writeRetention(next) === writeRetention(rule)) return
    props.save({ retention: next }, phrase('settings.set-to', { setting: label, choice: tellRetention(next) }))
  }
  const usual = rule.keep === defaultSettings.retention.keep
  return (
    <SettingRow label={label} line={line} onDefault={usual ? undefined : () => set(defaultSettings.retention)}>
      <Segments label={label} segments={rules} chosen={rule.keep} onChoose={(keep) => set(firstRules[keep])} />
      {rule.keep !== 'all' && (
        <TypedField
          label={rule.keep === 'days' ? phrase('settings.days-kept') : phrase('settings.size-kept')}
          value={writeRetention(rule)}
          className="retention-rule"
          isWrong={(typed) => parseRetention(typed) === undefined}
          onKeep={(typed) => set(parseRetention(typed) ?? rule)}
        />
      )}
      {rule.keep !== 'all' && (
        <Button onPress={() => openOverlay({ name: 'trim-vault' })}>{phrase('settings.what-goes')}</Button>
      )}
    </SettingRow>
  )
}
