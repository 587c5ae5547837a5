import type { DeskSettings } from '../../shared/contract/settings.ts'
import { defaultSettings } from '../../shared/settings/default-settings.ts'
import type { ChoiceKey } from '../../shared/settings/setting-words.ts'
import { Segments } from '../ui/segments.tsx'
import { makeChoice, nameChoice, readChoice } from './choose-setting.ts'
import { nameSetting } from './name-setting.ts'
import { SettingRow } from './setting-row.tsx'
import type { SettingsWork } from './use-settings.ts'

/** A setting of a few choices, of which one holds. */
export function ChoiceSetting(props: {
  readonly name: ChoiceKey
  readonly settings: DeskSettings
  readonly save: SettingsWork['save']
}) {
  const { name, settings, save } = props
  const { label, line, choices } = nameSetting(name)
  const chosen = readChoice(settings, name)
  const usual = readChoice(defaultSettings, name)
  const choose = (value: string) => {
    if (value !== chosen) save(makeChoice(name, value), nameChoice(name, value))
  }
  return (
    <SettingRow label={label} line={line} onDefault={chosen === usual ? undefined : () => choose(usual)}>
      <Segments
        label={label}
        segments={choices.map(({ value, words }) => ({ key: value, label: words }))}
        chosen={chosen}
        onChoose={choose}
      />
    </SettingRow>
  )
}
