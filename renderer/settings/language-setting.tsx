import { useState } from 'react'
import type { Language } from '../messages/language.ts'
import { languageNames, languagesOffered, spokenLanguage } from '../messages/language.ts'
import { phrase } from '../messages/phrase.ts'
import { keepLanguage, readLanguage } from '../messages/read-language.ts'
import { isDraftTouched } from '../state/draft-changes.ts'
import { useDesk } from '../state/use-desk.ts'
import { Button } from '../ui/button.tsx'
import { Section } from '../ui/section.tsx'
import { Segments } from '../ui/segments.tsx'
import { SettingRow } from './setting-row.tsx'

/** The language of this window: kept at once, spoken when the page is read again. Nothing where there is only one. */
export function LanguageSetting() {
  const unsaved = useDesk(({ draft }) => draft !== null && isDraftTouched(draft))
  const [chosen, setChosen] = useState(() => readLanguage(window.localStorage))
  if (languagesOffered.length < 2) return null
  const choose = (language: Language): void => {
    keepLanguage(window.localStorage, language)
    setChosen(language)
  }
  return (
    <Section head={phrase('settings.language')}>
      <SettingRow
        label={phrase('settings.language-of-window')}
        line={phrase('settings.language-line')}
        onDefault={undefined}
      >
        <Segments
          label={phrase('settings.language-of-window')}
          segments={languagesOffered.map((language) => ({ key: language, label: languageNames[language] }))}
          chosen={chosen}
          onChoose={choose}
        />
        {chosen !== spokenLanguage().language && (
          <Button refusal={unsaved ? phrase('settings.unsaved') : undefined} onPress={() => window.location.reload()}>
            {phrase('settings.read-page-again')}
          </Button>
        )}
      </SettingRow>
    </Section>
  )
}
