import { Pencil, Plus, X } from 'lucide-react'
import { useState } from 'react'
import type { DeskSettings } from '../../../shared/contract/settings.ts'
import type { DeskGrammar } from '../../../shared/notice/desk-grammar.ts'
import { settingWords } from '../../../shared/settings/setting-words.ts'
import { Button } from '../../ui/button.tsx'
import '../../ui/row.css'
import { SettingRow } from '../setting-row.tsx'
import type { SettingsWork } from '../use-settings.ts'
import { DeskGrammarDialog } from './desk-grammar-dialog.tsx'

const { label, line } = settingWords.deskGrammars

const fresh: DeskGrammar = {
  name: '',
  agency: '',
  kind: 'correction',
  language: '',
  form: 'words',
  pattern: '',
  sample: ''
}

/** The sorts of notices the desk describes itself: each is written and tried in a dialog before it is saved. */
export function DeskGrammarsSetting(props: { readonly settings: DeskSettings; readonly save: SettingsWork['save'] }) {
  const grammars = props.settings.deskGrammars
  const [edited, setEdited] = useState<DeskGrammar | null>(null)
  const save = (deskGrammars: DeskSettings['deskGrammars'], words: string) =>
    props.save({ deskGrammars }, `${label}: ${words}`)
  const keep = (grammar: DeskGrammar) => {
    const isKnown = edited !== null && grammars.some(({ name }) => name === edited.name)
    const next = isKnown ? grammars.map((one) => (one.name === edited.name ? grammar : one)) : [...grammars, grammar]
    setEdited(null)
    save(next, `${grammar.name} is ${isKnown ? 'changed' : 'read from now on'}`)
  }
  return (
    <SettingRow label={label} line={line} lineFirst onDefault={undefined}>
      {grammars.length > 0 && (
        <ul className="desk-grammars" aria-label={label}>
          {grammars.map((grammar) => (
            <li key={grammar.name} className="row desk-grammar">
              <span className="strong cut desk-grammar-name">{grammar.name}</span>
              <span className="second cut grow">
                {[grammar.agency, grammar.kind, grammar.language].filter((word) => word !== '').join(', ')}
              </span>
              <Button
                kind="quiet"
                icon={Pencil}
                label={`Edit ${grammar.name}`}
                title="Edit"
                onPress={() => setEdited(grammar)}
              />
              <Button
                kind="quiet"
                icon={X}
                label={`Remove ${grammar.name}`}
                title="Remove"
                onPress={() =>
                  save(
                    grammars.filter((one) => one !== grammar),
                    `${grammar.name} is no longer read`
                  )
                }
              />
            </li>
          ))}
        </ul>
      )}
      <Button icon={Plus} onPress={() => setEdited(fresh)}>
        Describe a notice
      </Button>
      {edited && (
        <DeskGrammarDialog
          grammar={edited}
          taken={grammars.map(({ name }) => name).filter((name) => name !== edited.name)}
          onKeep={keep}
          onClose={() => setEdited(null)}
        />
      )}
    </SettingRow>
  )
}
