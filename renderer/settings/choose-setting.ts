import type { DeskSettings, SettingsChange } from '../../shared/contract/settings.ts'
import { defaultSettings } from '../../shared/settings/default-settings.ts'
import type { ChoiceKey } from '../../shared/settings/setting-words.ts'
import { settingWords } from '../../shared/settings/setting-words.ts'
import { phrase } from '../messages/phrase.ts'
import { nameSetting } from './name-setting.ts'

/** The choice that holds, as `settingWords` names it. */
export function readChoice(settings: DeskSettings, key: ChoiceKey): string {
  return String(settings[key])
}

/** The change that makes this choice hold; none where it is not one of the setting's. */
export function makeChoice(key: ChoiceKey, value: string): SettingsChange {
  const found = settingWords[key].choices.find((choice) => choice.value === value)
  if (found === undefined) return {}
  return { [key]: typeof defaultSettings[key] === 'boolean' ? found.value === 'true' : found.value }
}

/** What is so when this choice holds: "Photos without IIM: create IIM". */
export function nameChoice(key: ChoiceKey, value: string): string {
  const { label, choices } = nameSetting(key)
  const words = choices.find((choice) => choice.value === value)?.words ?? value
  return phrase('settings.set-to', { setting: label, choice: `${words.slice(0, 1).toLowerCase()}${words.slice(1)}` })
}
