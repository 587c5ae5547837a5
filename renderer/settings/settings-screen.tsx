import type { DeskSettings } from '../../shared/contract/settings.ts'
import { defaultSettings } from '../../shared/settings/default-settings.ts'
import { settingKeys } from '../../shared/settings/setting-words.ts'
import { StatusFacts } from '../app/status-facts.tsx'
import { phrase } from '../messages/phrase.ts'
import { PhraseText } from '../messages/phrase-text.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Section } from '../ui/section.tsx'
import { ChoiceSetting } from './choice-setting.tsx'
import { CodePagesSetting } from './code-pages-setting.tsx'
import { DestinationsSetting } from './destinations/destinations-setting.tsx'
import { KeysSetting } from './keys-setting.tsx'
import { LanguageSetting } from './language-setting.tsx'
import { AgencyRulesSetting } from './notices/agency-rules-setting.tsx'
import { DeskGrammarsSetting } from './notices/desk-grammars-setting.tsx'
import { NoticesFolderSetting } from './notices/notices-folder-setting.tsx'
import './notices/notice-settings.css'
import { NumberSetting } from './number-setting.tsx'
import { RecipientsSetting } from './recipients/recipients-setting.tsx'
import { RecordSetting } from './record-setting.tsx'
import { RetentionSetting } from './retention/retention-setting.tsx'
import { RulesSetting } from './rules/rules-setting.tsx'
import { SnippetsSetting } from './snippets-setting.tsx'
import { SpellingLanguagesSetting } from './spelling-languages-setting.tsx'
import { StyleRulesSetting } from './style-rules-setting.tsx'
import { useSettings } from './use-settings.ts'
import './settings.css'

/** How this desk writes photos and reads old ones. Each setting is saved at once, for everybody at the desk. */
export function SettingsScreen() {
  const { settings, failure, read, save } = useSettings()
  return (
    <main className="settings" aria-label={phrase('settings.title')}>
      <header className="bar">
        <h1 className="title">{phrase('settings.title')}</h1>
        <span className="third cut">{phrase('settings.aside')}</span>
      </header>
      {settings !== null && (
        <div className="settings-list">
          <Section head={phrase('settings.writing')}>
            <ChoiceSetting name="createIim" settings={settings} save={save} />
            <ChoiceSetting name="overIimLimit" settings={settings} save={save} />
            <ChoiceSetting name="listDuplicates" settings={settings} save={save} />
          </Section>
          <Section head={phrase('settings.captions')}>
            <StyleRulesSetting settings={settings} save={save} />
            <SpellingLanguagesSetting settings={settings} save={save} />
            <SnippetsSetting settings={settings} save={save} />
            <ChoiceSetting name="listBroader" settings={settings} save={save} />
            <ChoiceSetting name="listSynonyms" settings={settings} save={save} />
          </Section>
          <Section head={phrase('settings.keys')}>
            <KeysSetting />
          </Section>
          <LanguageSetting />
          <Section head={phrase('settings.files')}>
            <ChoiceSetting name="fileTimes" settings={settings} save={save} />
            <ChoiceSetting name="hardLinks" settings={settings} save={save} />
          </Section>
          <Section head={phrase('settings.notices')}>
            <ChoiceSetting name="cutBoilerplate" settings={settings} save={save} />
            <ChoiceSetting name="correctionHead" settings={settings} save={save} />
            <ChoiceSetting name="correctionMark" settings={settings} save={save} />
            <NoticesFolderSetting settings={settings} save={save} />
            <AgencyRulesSetting settings={settings} save={save} />
            <DeskGrammarsSetting settings={settings} save={save} />
          </Section>
          <Section head={phrase('settings.delivery')}>
            <DestinationsSetting />
            <RecipientsSetting />
            <NumberSetting name="remindAfterHours" settings={settings} save={save} />
            <RulesSetting />
            <NumberSetting name="keepSentDays" settings={settings} save={save} />
          </Section>
          <Section head={phrase('settings.record')}>
            <RecordSetting settings={settings} save={save} />
          </Section>
          <Section head={phrase('settings.vault')}>
            <RetentionSetting settings={settings} save={save} />
          </Section>
          <Section head={phrase('settings.reading')}>
            <CodePagesSetting settings={settings} save={save} />
          </Section>
        </div>
      )}
      {settings === null && failure !== null && (
        <EmptyState
          head={phrase('settings.unread')}
          action={<Button onPress={read}>{phrase('settings.read-again')}</Button>}
        >
          <p role="alert" className="settings-failure">
            {failure}
          </p>
          <p>{phrase('settings.nothing-written')}</p>
        </EmptyState>
      )}
      {settings !== null && <StatusFacts>{countChanged(settings)}</StatusFacts>}
    </main>
  )
}

function countChanged(settings: DeskSettings) {
  const changed = settingKeys.filter(
    (key) => JSON.stringify(settings[key]) !== JSON.stringify(defaultSettings[key])
  ).length
  return (
    <span className="figures">
      <PhraseText of="settings.changed-of" with={{ changed, all: settingKeys.length }} />
    </span>
  )
}
