import type { DeskSettings } from '../../shared/contract/settings.ts'
import { defaultSettings } from '../../shared/settings/default-settings.ts'
import { settingKeys } from '../../shared/settings/setting-words.ts'
import { StatusFacts } from '../app/status-facts.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Section } from '../ui/section.tsx'
import { ChoiceSetting } from './choice-setting.tsx'
import { CodePagesSetting } from './code-pages-setting.tsx'
import { DestinationsSetting } from './destinations/destinations-setting.tsx'
import { KeysSetting } from './keys-setting.tsx'
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
    <main className="settings" aria-label="Settings">
      <header className="bar">
        <h1 className="title">Settings</h1>
        <span className="third cut">
          of this desk, for everybody at it. Saved at once; each change is in the record.
        </span>
      </header>
      {settings !== null && (
        <div className="settings-list">
          <Section head="Writing">
            <ChoiceSetting name="createIim" settings={settings} save={save} />
            <ChoiceSetting name="overIimLimit" settings={settings} save={save} />
            <ChoiceSetting name="listDuplicates" settings={settings} save={save} />
          </Section>
          <Section head="Captions">
            <StyleRulesSetting settings={settings} save={save} />
            <SpellingLanguagesSetting settings={settings} save={save} />
            <SnippetsSetting settings={settings} save={save} />
            <ChoiceSetting name="listBroader" settings={settings} save={save} />
            <ChoiceSetting name="listSynonyms" settings={settings} save={save} />
          </Section>
          <Section head="Keys">
            <KeysSetting />
          </Section>
          <Section head="Files">
            <ChoiceSetting name="fileTimes" settings={settings} save={save} />
            <ChoiceSetting name="hardLinks" settings={settings} save={save} />
          </Section>
          <Section head="Notices">
            <ChoiceSetting name="cutBoilerplate" settings={settings} save={save} />
            <ChoiceSetting name="correctionHead" settings={settings} save={save} />
            <ChoiceSetting name="correctionMark" settings={settings} save={save} />
            <NoticesFolderSetting settings={settings} save={save} />
            <AgencyRulesSetting settings={settings} save={save} />
            <DeskGrammarsSetting settings={settings} save={save} />
          </Section>
          <Section head="Delivery">
            <DestinationsSetting />
            <RecipientsSetting />
            <NumberSetting name="remindAfterHours" settings={settings} save={save} />
            <RulesSetting />
            <NumberSetting name="keepSentDays" settings={settings} save={save} />
          </Section>
          <Section head="Record">
            <RecordSetting settings={settings} save={save} />
          </Section>
          <Section head="Vault">
            <RetentionSetting settings={settings} save={save} />
          </Section>
          <Section head="Reading">
            <CodePagesSetting settings={settings} save={save} />
          </Section>
        </div>
      )}
      {settings === null && failure !== null && (
        <EmptyState head="The settings cannot be read" action={<Button onPress={read}>Read them again</Button>}>
          <p role="alert" className="settings-failure">
            {failure}
          </p>
          <p>Until they can be read, nothing is written.</p>
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
      <b>{changed}</b> of {settingKeys.length} settings are not as on a new desk
    </span>
  )
}
