import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import type { Recipient } from '../../../shared/contract/recipients.ts'
import type { DeskClient } from '../../../shared/rpc/create-desk-client.ts'
import { useAsked } from '../../state/use-asked.ts'
import { useDesk } from '../../state/use-desk.ts'
import { Button } from '../../ui/button.tsx'
import { DialogBox } from '../../ui/dialog-box.tsx'
import { Tick } from '../../ui/tick.tsx'
import { FormLine } from '../labelled-field.tsx'
import { anyPhoto, ConditionFields, settleCondition } from '../rules/condition-fields.tsx'
import { describeCondition } from '../rules/describe-condition.ts'
import { PresetMenu } from '../rules/preset-menu.tsx'
import '../rules/rules-setting.css'

const list = (client: DeskClient) => client.destinations.list({})
const freshRule = { ...anyPhoto, preset: 'web' }

/** Where a recipient's files go, and what they always get: standing rules propose them where such photos are delivered. */
export function RecipientDeliveryDialog(props: {
  readonly recipient: Recipient
  readonly onKeep: (change: Pick<Recipient, 'destinations' | 'rules'>) => void
  readonly onClose: () => void
}) {
  const { recipient, onKeep, onClose } = props
  const known = useAsked(list).answer ?? []
  const sources = useDesk((desk) => desk.sources) ?? []
  const [destinations, setDestinations] = useState(recipient.destinations)
  const [rules, setRules] = useState(recipient.rules)
  const [rule, setRule] = useState<Recipient['rules'][number]>(freshRule)
  const toggle = (name: string) =>
    setDestinations((before) => (before.includes(name) ? before.filter((one) => one !== name) : [...before, name]))
  const add = () => {
    setRules((before) => [...before, { ...settleCondition(rule), preset: rule.preset }])
    setRule(freshRule)
  }
  return (
    <DialogBox
      title={`What ${recipient.name} gets`}
      width={640}
      onClose={onClose}
      footer={
        <>
          <Button keys="Escape" onPress={onClose}>
            Leave
          </Button>
          <Button kind="primary" onPress={() => onKeep({ destinations, rules })}>
            Keep
          </Button>
        </>
      }
    >
      <div className="dialog-body form-lines">
        <FormLine label="Files go to">
          {known.length === 0 && <span className="second">The desk has no destination yet. Add one above first.</span>}
          <ul className="form-ticks" aria-label="Destinations">
            {known.map(({ name, label }) => (
              <li key={name} className="form-tick">
                <Tick
                  label={`Files go to ${label}`}
                  state={destinations.includes(name) ? 'on' : 'off'}
                  onPress={() => toggle(name)}
                />
                <span>{label}</span>
              </li>
            ))}
          </ul>
        </FormLine>
        <FormLine label="Always gets">
          {rules.length === 0 && <span className="second">Nothing: they are never proposed.</span>}
          <ul className="form-ticks" aria-label="Standing rules">
            {rules.map((one, index) => (
              <li key={JSON.stringify(one)} className="form-tick">
                <span className="grow">{`${describeCondition(one, sources)}, as ${one.preset}`}</span>
                <Button
                  kind="quiet"
                  icon={X}
                  label={`Remove the rule ${describeCondition(one, sources)}`}
                  onPress={() => setRules((before) => before.filter((_, at) => at !== index))}
                />
              </li>
            ))}
          </ul>
        </FormLine>
        <h3 className="form-head">Another standing rule</h3>
        <ConditionFields condition={rule} onChange={(change) => setRule((before) => ({ ...before, ...change }))} />
        <FormLine label="As">
          <PresetMenu
            label="Export preset of the rule"
            chosen={rule.preset}
            onChoose={(preset) => setRule((before) => ({ ...before, preset }))}
          />
          <Button icon={Plus} onPress={add}>
            Add the rule
          </Button>
        </FormLine>
      </div>
    </DialogBox>
  )
}
