import type { DeskSettings } from '../../shared/contract/settings.ts'
import { defaultSettings } from '../../shared/settings/default-settings.ts'
import { settingWords } from '../../shared/settings/setting-words.ts'
import { SettingRow } from './setting-row.tsx'
import { TypedField } from './typed-field.tsx'
import type { SettingsWork } from './use-settings.ts'

const numbers = {
  remindAfterHours: {
    field: 'Hours until a reminder',
    most: 8760,
    tell: (hours: number) => `Reminder after ${hours} hours`
  },
  keepSentDays: {
    field: 'Days sent files are kept',
    most: 36_500,
    tell: (days: number) => `Sent files kept ${days} days`
  }
} as const

/** A setting that is a whole number from 1 on, of hours or days. */
export function NumberSetting(props: {
  readonly name: keyof typeof numbers
  readonly settings: DeskSettings
  readonly save: SettingsWork['save']
}) {
  const { name, settings, save } = props
  const { label, line } = settingWords[name]
  const { field, most, tell } = numbers[name]
  const usual = defaultSettings[name]
  const set = (value: number) => save({ [name]: value }, tell(value))
  return (
    <SettingRow label={label} line={line} onDefault={settings[name] === usual ? undefined : () => set(usual)}>
      <TypedField
        label={field}
        value={String(settings[name])}
        className="retention-rule"
        isWrong={(typed) => !/^[1-9]\d{0,4}$/.test(typed) || Number(typed) > most}
        onKeep={(typed) => set(Number(typed))}
      />
    </SettingRow>
  )
}
