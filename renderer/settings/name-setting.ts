import type { DeskSettings } from '../../shared/contract/settings.ts'
import type { SettingWords } from '../../shared/settings/setting-words.ts'
import { settingWords } from '../../shared/settings/setting-words.ts'
import { phrase } from '../messages/phrase.ts'

/** A setting's label, its line and its choices in the spoken language. */
export function nameSetting(key: keyof DeskSettings): SettingWords {
  return {
    label: phrase(`setting-words.${key}-label`),
    line: phrase(`setting-words.${key}-line`),
    choices: settingWords[key].choices.map(({ value }) => ({ value, words: phrase(`setting-words.${key}-${value}`) }))
  }
}
