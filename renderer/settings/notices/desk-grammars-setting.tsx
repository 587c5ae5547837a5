import { Pencil, Plus, X } from 'lucide-react'
import { useState } from 'react'
import type { DeskSettings } from '../../../shared/contract/settings.ts'
import type { DeskGrammar } from '../../../shared/notice/desk-grammar.ts'
import { phrase } from '../../messages/phrase.ts'
import { Button } from '../../ui/button.tsx'
import { nameSetting } from '../name-setting.ts'
import '../../ui/row.css'
import { SettingRow } from '../setting-row.tsx'
import type { SettingsWork } from '../use-settings.ts'
import { DeskGrammarDialog } from './desk-grammar-dialog.tsx'

const { label, line } = nameSetting('deskGrammars')

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
  const save = (deskGrammars: DeskSettings['deskGrammars'], words: string) => props.save({ deskGrammars }, words)
  const keep = (grammar: DeskGrammar) => {
    const isKnown = edited !== null && grammars.some(({ name }) => name === edited.name)
    const next = isKnown ? grammars.map((one) => (one.name === edited.name ? grammar : one)) : [...grammars, grammar]
    setEdited(null)
    const told = { setting: label, name: grammar.name }
    save(next, isKnown ? phrase('settings.grammar-changed', told) : phrase('settings.grammar-read', told))
  }
  return (
    <SettingRow label={label} line={line} lineFirst onDefault={undefined}>
      {grammars.length > 0 && (
        <ul className="desk-grammars" aria-label={label}>
          {grammars.map((grammar) => (
            <li key={grammar.name} className="row desk-grammar">
              <span className="strong cut desk-grammar-name">{grammar.name}</span>
              <span className="second cut grow">
                {[grammar.agency, phrase('settings.kind-word', { kind: grammar.kind }), grammar.language]
                  .filter((word) => word !== '')
                  .join(', ')}
              </span>
              <Button
                kind="quiet"
                icon={Pencil}
                label={phrase('settings.edit-named', { name: grammar.name })}
                title={phrase('settings.edit')}
                onPress={() => setEdited(grammar)}
              />
              <Button
                kind="quiet"
                icon={X}
                label={phrase('settings.remove-named', { name: grammar.name })}
                title={phrase('settings.remove')}
                onPress={() =>
                  save(
                    grammars.filter((one) => one !== grammar),
                    phrase('settings.grammar-gone', { setting: label, name: grammar.name })
                  )
                }
              />
            </li>
          ))}
        </ul>
      )}
      <Button icon={Plus} onPress={() => setEdited(fresh)}>
        {phrase('settings.describe-notice')}
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
