import { useMemo, useState } from 'react'
import { deskPatternParts } from '../../../shared/notice/desk/desk-pattern-parts.ts'
import { tryDeskGrammar } from '../../../shared/notice/desk/try-desk-grammar.ts'
import type { DeskGrammar, DeskGrammarKind } from '../../../shared/notice/desk-grammar.ts'
import { Button } from '../../ui/button.tsx'
import { DialogBox } from '../../ui/dialog-box.tsx'
import '../../ui/field-box.css'
import { MenuButton } from '../../ui/menu-button.tsx'
import { Segments } from '../../ui/segments.tsx'
import { GrammarTrial } from './grammar-trial.tsx'

const kinds: readonly { readonly key: DeskGrammarKind; readonly label: string }[] = [
  { key: 'correction', label: 'Correction' },
  { key: 'kill', label: 'Kill' },
  { key: 'withdrawal', label: 'Withdrawal' },
  { key: 'advisory', label: 'Advisory' },
  { key: 'update', label: 'Update' },
  { key: 'replacement', label: 'Replacement' },
  { key: 'reinstatement', label: 'Reinstatement' }
]
const forms = [
  { key: 'words' as const, label: 'In words' },
  { key: 'expression' as const, label: 'Expression' }
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
      title={props.grammar.name === '' ? 'Describe a notice' : `Edit ${props.grammar.name}`}
      width={860}
      onClose={props.onClose}
      footer={
        <>
          <Button keys="Escape" onPress={props.onClose}>
            Leave
          </Button>
          <Button
            kind="primary"
            refusal={refusal ?? undefined}
            onPress={() => props.onKeep({ ...grammar, name: grammar.name.trim(), agency: grammar.agency.trim() })}
          >
            Read such notices
          </Button>
        </>
      }
    >
      <div className="dialog-body grammar-form">
        <div className="grammar-line">
          {text('Name', 'name', 'Name, such as “KTV correction”')}
          {text('Agency', 'agency', 'Agency, where it is always one')}
          {text('Language', 'language', 'Language, such as en')}
          <MenuButton
            className="button"
            label="Kind of notice"
            face={kinds.find(({ key }) => key === grammar.kind)?.label}
            entries={kinds}
            chosen={grammar.kind}
            onChoose={(key) => set({ kind: kinds.find((one) => one.key === key)?.key ?? grammar.kind })}
          />
        </div>
        <div className="grammar-columns">
          <div className="grammar-column">
            <div className="grammar-head">
              <h3>Pattern</h3>
              <Segments
                label="How the pattern is written"
                segments={forms}
                chosen={grammar.form}
                onChoose={(form) => set({ form })}
              />
            </div>
            <textarea
              className={grammar.form === 'expression' ? 'grammar-text mono' : 'grammar-text caption-text'}
              aria-label="Pattern"
              spellCheck={false}
              placeholder={
                grammar.form === 'words'
                  ? 'Please read {correct} instead of {wrong} in picture {pictureId}.'
                  : 'read (?<correct>[^.]+) for (?<wrong>[^.]+)\\.'
              }
              value={grammar.pattern}
              onChange={(event) => set({ pattern: event.target.value })}
            />
            <h3>Parts</h3>
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
              <h3>A notice of this sort</h3>
            </div>
            <textarea
              className="grammar-text caption-text"
              aria-label="A notice of this sort"
              dir="auto"
              placeholder="Paste one as it came, with the caption around it."
              value={grammar.sample}
              onChange={(event) => set({ sample: event.target.value })}
            />
            <h3>What is read</h3>
            <GrammarTrial trial={trial} grammar={grammar} />
          </div>
        </div>
      </div>
    </DialogBox>
  )
}

function tellRefusal(grammar: DeskGrammar, taken: readonly string[], isRead: boolean): string | null {
  if (grammar.name.trim() === '') return 'It has no name yet'
  if (taken.includes(grammar.name.trim())) return 'Another one has this name'
  if (!/^(?:[a-z]{2})?$/.test(grammar.language)) return 'The language is two small letters, or nothing'
  return isRead ? null : 'The text is not read yet'
}
