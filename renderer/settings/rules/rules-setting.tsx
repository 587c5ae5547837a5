import { Pencil, Plus, X } from 'lucide-react'
import { useState } from 'react'
import type { WatchRule, WatchRuleState } from '../../../shared/contract/watch-rules.ts'
import type { DeskClient } from '../../../shared/rpc/create-desk-client.ts'
import { useAsked } from '../../state/use-asked.ts'
import { useAttempt } from '../../state/use-attempt.ts'
import { useDesk, useDeskStore } from '../../state/use-desk.ts'
import { Button } from '../../ui/button.tsx'
import { Tick } from '../../ui/tick.tsx'
import { SettingRow } from '../setting-row.tsx'
import { describeCondition } from './describe-condition.ts'
import { RuleDialog } from './rule-dialog.tsx'
import './rules-setting.css'

const label = 'What goes out by itself'
const line =
  'Corrected photos that are exported and delivered without a person, while the desk is open here, served to browsers, or run on a server with “erratum run”.'
const list = (client: DeskClient) => client.watch.list({})

/** The desk's watch rules: added, changed, tried, rested and removed, each with how far it is. */
export function RulesSetting() {
  const store = useDeskStore()
  const attempt = useAttempt()
  const { answer: rules, failure, reload } = useAsked(list)
  const [edited, setEdited] = useState<WatchRule | 'new' | null>(null)
  const { say } = store.getState()
  const save = async (rule: WatchRule, words: string) => {
    const saved = await attempt((client, by) => client.watch.save({ rule, ...by }))
    reload()
    say(saved.ok ? { kind: 'fact', words } : { kind: 'failure', words: saved.words })
  }
  const remove = async (state: WatchRuleState) => {
    const rule = readRule(state)
    const removed = await attempt((client, by) => client.watch.remove({ rule: rule.id, ...by }))
    reload()
    if (!removed.ok) return say({ kind: 'failure', words: removed.words })
    const run = () => void save(rule, `${rule.name} is a rule again`)
    say({ kind: 'fact', words: `${rule.name} is removed`, action: { label: 'Undo', run } })
  }
  return (
    <SettingRow label={label} line={line} lineFirst onDefault={undefined}>
      {failure !== null && (
        <p className="form-problem rules-words" role="alert">
          {failure}
        </p>
      )}
      {rules !== null && rules.length === 0 && (
        <p className="rules-words second">No rule yet: nothing goes out unless a person sends it.</p>
      )}
      {rules !== null && rules.length > 0 && (
        <ul className="rule-list" aria-label={label}>
          {rules.map((rule) => (
            <RuleRow
              key={rule.id}
              rule={rule}
              onRest={() =>
                void save(
                  { ...readRule(rule), active: !rule.active },
                  rule.active ? `${rule.name} rests` : `${rule.name} runs from now on`
                )
              }
              onEdit={() => setEdited(readRule(rule))}
              onRemove={() => void remove(rule)}
            />
          ))}
        </ul>
      )}
      <Button icon={Plus} onPress={() => setEdited('new')}>
        Add a rule
      </Button>
      {edited !== null && (
        <RuleDialog
          rule={edited === 'new' ? null : edited}
          onKept={({ name }) => {
            setEdited(null)
            reload()
            say({ kind: 'fact', words: `${name} runs from now on` })
          }}
          onClose={() => setEdited(null)}
        />
      )}
    </SettingRow>
  )
}

const readRule = ({ open: _open, sent: _sent, failed: _failed, ...rule }: WatchRuleState): WatchRule => rule

function RuleRow(props: {
  readonly rule: WatchRuleState
  readonly onRest: () => void
  readonly onEdit: () => void
  readonly onRemove: () => void
}) {
  const { rule, onRest, onEdit, onRemove } = props
  const recipients = useDesk((desk) => desk.recipients) ?? []
  const sources = useDesk((desk) => desk.sources) ?? []
  const names = rule.recipients.map((id) => recipients.find((one) => one.id === id)?.name ?? 'somebody off the list')
  const what = rule.on === 'corrections' ? 'Corrections' : 'Every change'
  return (
    <li className={rule.active ? 'rule-item' : 'rule-item inactive'}>
      <Tick label={`${rule.name} runs`} state={rule.active ? 'on' : 'off'} onPress={onRest} />
      <span className="rule-words">
        <span className="strong cut">{rule.name}</span>
        <span className="second">
          {`${what} of ${describeCondition(rule.condition, sources)}, as ${rule.preset}, to ${names.join(', ')}`}
        </span>
        <span className="third figures">{tellState(rule)}</span>
      </span>
      <Button kind="quiet" icon={Pencil} label={`Change ${rule.name}`} title="Change" onPress={onEdit} />
      <Button kind="quiet" icon={X} label={`Remove ${rule.name}`} title="Remove" onPress={onRemove} />
    </li>
  )
}

function tellState({ active, sent, open, failed }: WatchRuleState): string {
  const counts = `${sent.toLocaleString('en-GB')} sent, ${open.toLocaleString('en-GB')} waiting`
  const given = failed === 0 ? counts : `${counts}, ${failed.toLocaleString('en-GB')} given up`
  return active ? given : `Rests. ${given}`
}
