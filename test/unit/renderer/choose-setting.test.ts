import { describe, expect, it } from 'vitest'
import { makeChoice, nameChoice, readChoice } from '../../../renderer/settings/choose-setting.ts'
import { deskSettingsSchema, settingsChangeSchema } from '../../../shared/contract/settings.ts'
import { defaultSettings } from '../../../shared/settings/default-settings.ts'
import { choiceKeys, settingKeys, settingWords } from '../../../shared/settings/setting-words.ts'

describe('a setting of a few choices', () => {
  it.each(choiceKeys)('%s can be set to each of its choices, and reads as the one that was set', (key) => {
    for (const { value, words } of settingWords[key].choices) {
      const change = makeChoice(key, value)
      expect(settingsChangeSchema.parse(change)).toEqual(change)
      expect(readChoice(deskSettingsSchema.parse({ ...defaultSettings, ...change }), key)).toBe(value)
      expect(nameChoice(key, value).toLowerCase()).toContain(words.toLowerCase())
    }
  })

  it('has words for every setting and every value that the contract knows', () => {
    expect(settingKeys.toSorted()).toEqual(Object.keys(defaultSettings).toSorted())
    for (const key of choiceKeys) {
      const values = settingWords[key].choices.map(({ value }) => value)
      expect(values).toContain(String(defaultSettings[key]))
      expect(makeChoice(key, 'nonsense')).toEqual({})
      expect(settingsChangeSchema.safeParse({ [key]: 'nonsense' }).success).toBe(false)
    }
  })
})
