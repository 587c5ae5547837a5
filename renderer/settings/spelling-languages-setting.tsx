import type { DeskSettings } from '../../shared/contract/settings.ts'
import { defaultSettings } from '../../shared/settings/default-settings.ts'
import type { SpellingLanguage } from '../../shared/spelling/spelling-language.ts'
import { spellingLanguageNames, spellingLanguages } from '../../shared/spelling/spelling-language.ts'
import { phrase } from '../messages/phrase.ts'
import { Tick } from '../ui/tick.tsx'
import { nameSetting } from './name-setting.ts'
import { SettingRow } from './setting-row.tsx'
import type { SettingsWork } from './use-settings.ts'

/** The languages captions are checked in; one at least stays. */
export function SpellingLanguagesSetting(props: {
  readonly settings: DeskSettings
  readonly save: SettingsWork['save']
}) {
  const { spellingLanguages: chosen } = props.settings
  const { label, line } = nameSetting('spellingLanguages')
  const usual = defaultSettings.spellingLanguages
  const isUsual = chosen.join() === usual.join()
  const turn = (language: SpellingLanguage): void => {
    const next = spellingLanguages.filter((one) => (one === language) !== chosen.includes(one))
    if (next.length === 0) return
    const languages = next.map((one) => spellingLanguageNames[one]).join(', ')
    props.save({ spellingLanguages: next }, phrase('settings.spelling', { languages }))
  }
  return (
    <SettingRow
      label={label}
      line={line}
      lineFirst
      onDefault={
        isUsual ? undefined : () => props.save({ spellingLanguages: [...usual] }, phrase('settings.as-on-new'))
      }
    >
      <ul className="setting-ticks">
        {spellingLanguages.map((language) => (
          <li key={language}>
            <Tick
              label={spellingLanguageNames[language]}
              state={chosen.includes(language) ? 'on' : 'off'}
              onPress={() => turn(language)}
            />
            <span aria-hidden="true">{spellingLanguageNames[language]}</span>
          </li>
        ))}
      </ul>
    </SettingRow>
  )
}
