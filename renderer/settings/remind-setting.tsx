import type { DeskSettings } from '../../shared/contract/settings.ts'
import { defaultSettings } from '../../shared/settings/default-settings.ts'
import { settingWords } from '../../shared/settings/setting-words.ts'
import { SettingRow } from './setting-row.tsx'
import { TypedField } from './typed-field.tsx'
import type { SettingsWork } from './use-settings.ts'

const { label, line } = settingWords.remindAfterHours
const longestHours = 8760

/** After how many hours somebody who did not answer is to be reminded. */
export function RemindSetting(props: { readonly settings: DeskSettings; readonly save: SettingsWork['save'] }) {
  const hours = props.settings.remindAfterHours
  const usual = defaultSettings.remindAfterHours
  const set = (remindAfterHours: number) => props.save({ remindAfterHours }, `${label} ${remindAfterHours} hours`)
  return (
    <SettingRow label={label} line={line} onDefault={hours === usual ? undefined : () => set(usual)}>
      <TypedField
        label="Hours until a reminder"
        value={String(hours)}
        className="retention-rule"
        isWrong={(typed) => !/^[1-9]\d{0,3}$/.test(typed) || Number(typed) > longestHours}
        onKeep={(typed) => set(Number(typed))}
      />
    </SettingRow>
  )
}
