import type { DeskSettings } from '../../shared/contract/settings.ts'
import { defaultSettings } from '../../shared/settings/default-settings.ts'
import { phrase } from '../messages/phrase.ts'
import { nameSetting } from './name-setting.ts'
import { SettingRow } from './setting-row.tsx'
import { TypedField } from './typed-field.tsx'
import type { SettingsWork } from './use-settings.ts'

const numbers = {
  remindAfterHours: {
    field: phrase('settings.hours-until-reminder'),
    most: 8760,
    tell: (hours: number) => phrase('settings.reminder-after', { hours })
  },
  keepSentDays: {
    field: phrase('settings.days-sent-kept'),
    most: 36_500,
    tell: (days: number) => phrase('settings.sent-kept', { days })
  }
} as const

/** A setting that is a whole number from 1 on, of hours or days. */
export function NumberSetting(props: {
  readonly name: keyof typeof numbers
  readonly settings: DeskSettings
  readonly save: SettingsWork['save']
}) {
  const { name, settings, save } = props
  const { label, line } = nameSetting(name)
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
