import { useState } from 'react'
import type { WatchRule, WatchRuleDraft, WatchTrial } from '../../../shared/contract/watch-rules.ts'
import { useAttempt } from '../../state/use-attempt.ts'
import { useDesk } from '../../state/use-desk.ts'
import { Button } from '../../ui/button.tsx'
import { DialogBox } from '../../ui/dialog-box.tsx'
import { Segments } from '../../ui/segments.tsx'
import { Tick } from '../../ui/tick.tsx'
import { FormLine, LabelledField } from '../labelled-field.tsx'
import { anyPhoto, ConditionFields, settleCondition } from './condition-fields.tsx'
import { PresetMenu } from './preset-menu.tsx'
import { RuleTrial } from './rule-trial.tsx'

const triggers = [
  { key: 'corrections' as const, label: 'Corrections from a notice' },
  { key: 'edits' as const, label: 'Every change of the desk' }
]
const fresh: WatchRuleDraft = {
  ...{ name: '', on: 'corrections', condition: anyPhoto, preset: 'web', recipients: [], active: true }
}
const trialDays = 7
const dayMs = 86_400_000

/** Writes a rule of what the desk does by itself, and shows what it would have sent; null for a new one. */
export function RuleDialog(props: {
  readonly rule: WatchRule | null
  readonly onKept: (rule: WatchRule) => void
  readonly onClose: () => void
}) {
  const { onKept, onClose } = props
  const attempt = useAttempt()
  const recipients = useDesk((desk) => desk.recipients) ?? []
  const [rule, setRule] = useState<WatchRuleDraft>(props.rule ?? fresh)
  const [trial, setTrial] = useState<WatchTrial | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const set = (change: Partial<WatchRuleDraft>) => {
    setRule((before) => ({ ...before, ...change }))
    setTrial(null)
  }
  const settled = { ...rule, condition: settleCondition(rule.condition) }
  const noRecipient = rule.recipients.length === 0 ? 'Tick who gets them' : undefined
  const refusal = rule.name.trim() === '' ? 'Say what the rule is called' : noRecipient
  const tryOut = async () => {
    const since = new Date(Date.now() - trialDays * dayMs).toISOString()
    const name = rule.name.trim() === '' ? 'A rule' : rule.name
    const tried = await attempt((client) => client.watch.try({ rule: { ...settled, name }, since }))
    setTrial(tried.ok ? tried.answer : null)
    setProblem(tried.ok ? null : tried.words)
  }
  const keep = async () => {
    const kept = await attempt((client, by) => client.watch.save({ rule: settled, ...by }))
    if (kept.ok) onKept(kept.answer)
    else setProblem(kept.words)
  }
  const toggle = (id: WatchRule['recipients'][number]) =>
    set({
      recipients: rule.recipients.includes(id) ? rule.recipients.filter((one) => one !== id) : [...rule.recipients, id]
    })
  return (
    <DialogBox
      title={props.rule === null ? 'Add a rule' : `Change ${props.rule.name}`}
      width={640}
      onClose={onClose}
      footer={
        <>
          <Button refusal={noRecipient} onPress={() => void tryOut()}>
            What would it send?
          </Button>
          <span className="grow" />
          <Button keys="Escape" onPress={onClose}>
            Leave
          </Button>
          <Button kind="primary" refusal={refusal} onPress={() => void keep()}>
            Keep the rule
          </Button>
        </>
      }
    >
      <div className="dialog-body form-lines">
        <LabelledField
          label="Called"
          value={rule.name}
          placeholder="Corrected sport to Morgenposten"
          autoFocus
          onChange={(name) => setRule((before) => ({ ...before, name }))}
        />
        <FormLine label="Sent after">
          <Segments label="Sent after" segments={triggers} chosen={rule.on} onChoose={(on) => set({ on })} />
        </FormLine>
        <ConditionFields
          condition={rule.condition}
          onChange={(change) => set({ condition: { ...rule.condition, ...change } })}
        />
        <FormLine label="As">
          <PresetMenu label="Export preset" chosen={rule.preset} onChoose={(preset) => set({ preset })} />
        </FormLine>
        <FormLine label="To">
          {recipients.length === 0 && <span className="second">Nobody is on the list of recipients yet.</span>}
          <ul className="form-ticks" aria-label="Recipients of the rule">
            {recipients.map(({ id, name, destinations }) => (
              <li key={id} className="form-tick">
                <Tick
                  label={`Send to ${name}`}
                  state={rule.recipients.includes(id) ? 'on' : 'off'}
                  onPress={() => toggle(id)}
                />
                <span>{name}</span>
                <span className="third">
                  {destinations.length === 0 ? 'no destination yet' : destinations.join(', ')}
                </span>
              </li>
            ))}
          </ul>
        </FormLine>
        <p className="second">
          A rule looks at what is corrected from now on. Each corrected version is sent once, in place of the file sent
          before. Killed and locked photos stay here; those under embargo go when it ends.
        </p>
        {problem !== null && (
          <p className="form-problem" role="alert">
            {problem}
          </p>
        )}
        {trial !== null && <RuleTrial trial={trial} days={trialDays} />}
      </div>
    </DialogBox>
  )
}
