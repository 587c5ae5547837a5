import { useMemo, useState } from 'react'
import { deskPatternParts } from '../../../shared/notice/desk/desk-pattern-parts.ts'
import { tryDeskGrammar } from '../../../shared/notice/desk/try-desk-grammar.ts'
import type { DeskGrammar, DeskGrammarKind } from '../../../shared/notice/desk-grammar.ts'
import { phrase } from '../../messages/phrase.ts'
import { Button } from '../../ui/button.tsx'
import { DialogBox } from '../../ui/dialog-box.tsx'
import '../../ui/field-box.css'
import { MenuButton } from '../../ui/menu-button.tsx'
import { Segments } from '../../ui/segments.tsx'
import { GrammarTrial } from './grammar-trial.tsx'

const kinds: readonly { readonly key: DeskGrammarKind; readonly label: string }[] = [
  { key: 'correction', label: phrase('settings.kind-correction') },
  { key: 'kill', label: phrase('settings.kind-kill') },
  { key: 'withdrawal', label: phrase('settings.kind-withdrawal') },
  { key: 'advisory', label: phrase('settings.kind-advisory') },
  { key: 'update', label: phrase('settings.kind-update') },
  { key: 'replacement', label: phrase('settings.kind-replacement') },
  { key: 'reinstatement', label: phrase('settings.kind-reinstatement') }
]
const forms = [
  { key: 'words' as const, label: phrase('settings.in-words') },
  { key: 'expression' as const, label: phrase('settings.expression') }
]

/** Writes one sort of notice: its pattern, and a text that is read with it while both are typed. It is kept only when it can be read. */
export function DeskGrammarDialog(props: {
  readonly grammar: DeskGrammar
  readonly taken: readonly string[]
  readonly onKeep: (grammar: DeskGrammar) => void
  readonly onClose: () => void
}) {
  const [grammar, setGrammar] = useState(props.grammar)
  const set = (change: Partial<DeskGrammar>) => setGrammar((before) => ({ ...before, ...change }))
  const isEmpty = grammar.pattern.trim() === '' || grammar.sample.trim() === ''
  const trial = useMemo(() => (isEmpty ? null : tryDeskGrammar(grammar, grammar.sample)), [grammar, isEmpty])
  const refusal = tellRefusal(grammar, props.taken, trial !== null && 'parsed' in trial)
  const text = (name: string, key: 'name' | 'agency' | 'language', hint: string) => (
    <span className="field-box lead grow">
      <input
        aria-label={name}
        placeholder={hint}
        value={grammar[key]}
        onChange={(event) => set({ [key]: event.target.value })}
      />
    </span>
  )
  return (
    <DialogBox
      title={
        props.grammar.name === ''
          ? phrase('settings.describe-notice')
          : phrase('settings.edit-named', { name: props.grammar.name })
      }
      width={860}
      onClose={props.onClose}
      footer={
        <>
          <Button keys="Escape" onPress={props.onClose}>
            {phrase('settings.leave')}
          </Button>
          <Button
            kind="primary"
            refusal={refusal ?? undefined}
            onPress={() => props.onKeep({ ...grammar, name: grammar.name.trim(), agency: grammar.agency.trim() })}
          >
            {phrase('settings.read-such')}
          </Button>
        </>
      }
    >
      <div className="dialog-body grammar-form">
        <div className="grammar-line">
          {text(phrase('settings.name'), 'name', phrase('settings.grammar-name'))}
          {text(phrase('settings.agency'), 'agency', phrase('settings.grammar-agency'))}
          {text(phrase('settings.language'), 'language', phrase('settings.grammar-language'))}
          <MenuButton
            className="button"
            label={phrase('settings.kind-of-notice')}
            face={kinds.find(({ key }) => key === grammar.kind)?.label}
            entries={kinds}
            chosen={grammar.kind}
            onChoose={(key) => set({ kind: kinds.find((one) => one.key === key)?.key ?? grammar.kind })}
          />
        </div>
        <div className="grammar-columns">
          <div className="grammar-column">
            <div className="grammar-head">
              <h3>{phrase('settings.pattern')}</h3>
              <Segments
                label={phrase('settings.pattern-form')}
                segments={forms}
                chosen={grammar.form}
                onChoose={(form) => set({ form })}
              />
            </div>
            <textarea
              className={grammar.form === 'expression' ? 'grammar-text mono' : 'grammar-text caption-text'}
              aria-label={phrase('settings.pattern')}
              spellCheck={false}
              placeholder={
                grammar.form === 'words' ? phrase('settings.pattern-example') : phrase('settings.expression-example')
              }
              value={grammar.pattern}
              onChange={(event) => set({ pattern: event.target.value })}
            />
            <h3>{phrase('settings.parts')}</h3>
            <dl className="grammar-parts">
              {deskPatternParts.map(({ name, words }) => (
                <div key={name}>
                  <dt className="mono">
                    {grammar.form === 'words' ? `{${name}}` : `(?<${name.replaceAll('-', '_')}>…)`}
                  </dt>
                  <dd className="second">{words}</dd>
                </div>
              ))}
            </dl>
          </div>
          <div className="grammar-column">
            <div className="grammar-head">
              <h3>{phrase('settings.sample')}</h3>
            </div>
            <textarea
              className="grammar-text caption-text"
              aria-label={phrase('settings.sample')}
              dir="auto"
              placeholder={phrase('settings.paste-one')}
              value={grammar.sample}
              onChange={(event) => set({ sample: event.target.value })}
            />
            <h3>{phrase('settings.what-is-read')}</h3>
            <GrammarTrial trial={trial} grammar={grammar} />
          </div>
        </div>
      </div>
    </DialogBox>
  )
}

function tellRefusal(grammar: DeskGrammar, taken: readonly string[], isRead: boolean): string | null {
  if (grammar.name.trim() === '') return phrase('settings.no-name')
  if (taken.includes(grammar.name.trim())) return phrase('settings.name-taken')
  if (!/^(?:[a-z]{2})?$/.test(grammar.language)) return phrase('settings.language-letters')
  return isRead ? null : phrase('settings.not-read-yet')
}
