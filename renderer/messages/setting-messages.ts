import { settingKeys, settingWords } from '../../shared/settings/setting-words.ts'

/**
 * The English words of the settings as messages: `createIim-label`, `createIim-line`, and each choice as in `createIim-true`. The command line
 * says them too, so that they stand in one table for both.
 */
export const settingMessages: Readonly<Record<string, string>> = Object.fromEntries(
  settingKeys.flatMap((key) => [
    [`${key}-label`, settingWords[key].label],
    [`${key}-line`, settingWords[key].line],
    ...settingWords[key].choices.map(({ value, words }) => [`${key}-${value}`, words])
  ])
)
