import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { KeptWatchRule, WatchRule, WatchRuleDraft, WatchRuleState } from '../../../shared/contract/watch-rules.ts'
import type { DeskParts } from '../desk-parts.ts'
import { choosePreset } from '../export/export-presets.ts'
import { unknownRecipient } from '../notices/recipients/keep-recipients.ts'
import type { DeskRecords } from '../ports/desk-store.ts'
import type { Actor } from '../ports/ledger.ts'

type RuleParts = Pick<DeskParts, 'store' | 'clock' | 'events' | 'newId'>

/** The rules, by name, each with how far it is. */
export async function listRules({ store }: Pick<DeskParts, 'store'>): Promise<WatchRuleState[]> {
  const counts = await store.watch.counts()
  const count = (rule: string, states: readonly string[]) =>
    counts.reduce((sum, one) => (one.rule === rule && states.includes(one.state) ? sum + one.photos : sum), 0)
  const rules = (await store.watch.rules()).map(({ from: _from, ...rule }) => ({
    ...rule,
    open: count(rule.id, ['waiting', 'running']),
    sent: count(rule.id, ['sent']),
    failed: count(rule.id, ['failed'])
  }))
  return rules.toSorted((one, other) => one.name.localeCompare(other.name, 'en'))
}

/**
 * Adds a rule or changes the one of its id, with a ledger entry of both. It looks at what is recorded from then on. Throws DeskError `bad-input` for a
 * name that is taken and a preset there is not, `not-found` for an unknown rule or recipient.
 */
export async function saveRule(
  desk: RuleParts,
  { rule: draft, actor }: { readonly rule: WatchRuleDraft; readonly actor: Actor }
): Promise<WatchRule> {
  await choosePreset(desk, draft.preset)
  const saved = await desk.store.transact(async (records) => {
    const { watch, recipients, ledger } = records
    const known = draft.id === undefined ? undefined : await watch.rule(draft.id)
    if (draft.id !== undefined && known === undefined) throw unknownRule(draft.id)
    for (const id of draft.recipients) if ((await recipients.get(id))?.removed !== false) throw unknownRecipient(id)
    const rule = { ...draft, id: draft.id ?? desk.newId() }
    const same = (await watch.rules()).find(({ id, name }) => id !== rule.id && fold(name) === fold(rule.name))
    if (same !== undefined) throw nameTaken(same)
    const before = known?.removed === false ? withoutPlace(known.rule) : null
    if (JSON.stringify(before) === JSON.stringify(rule)) return rule
    // A rule that rested, or was another one, does not make up for what it missed.
    const isSameWork = before !== null && describeWork(before) === describeWork(rule)
    const from = isSameWork && known !== undefined ? known.rule.from : await ledger.count()
    if (!rule.active) await letGo(records, rule.id, desk.clock())
    await watch.putRule({ ...rule, from }, false)
    await ledger.append({
      at: desk.clock(),
      actor,
      kind: 'watch-rule',
      subject: `watch rule ${rule.id}`,
      payload: { step: before === null ? 'added' : 'changed', before, after: rule }
    })
    return rule
  })
  desk.events.publish({ type: 'settings' })
  return saved
}

/** Takes a rule away, with a ledger entry; what waits for it is let go. Throws DeskError `not-found`. */
export async function removeRule(
  desk: Omit<RuleParts, 'newId'>,
  { rule: id, actor }: { readonly rule: string; readonly actor: Actor }
): Promise<WatchRule> {
  const removed = await desk.store.transact(async (records) => {
    const known = await records.watch.rule(id)
    if (known === undefined || known.removed) throw unknownRule(id)
    const at = desk.clock()
    await records.watch.putRule(known.rule, true)
    await letGo(records, id, at)
    const before = withoutPlace(known.rule)
    await records.ledger.append({
      at,
      actor,
      kind: 'watch-rule',
      subject: `watch rule ${id}`,
      payload: { step: 'removed', before, after: null }
    })
    return before
  })
  desk.events.publish({ type: 'settings' })
  desk.events.publish({ type: 'notices' })
  return removed
}

const withoutPlace = ({ from: _from, ...rule }: KeptWatchRule): WatchRule => rule

const describeWork = ({ on, condition, active }: WatchRule): string => JSON.stringify([on, condition, active])

// What is on its way is ended as it was begun: half of it may be there.
async function letGo({ watch }: DeskRecords, rule: string, at: string): Promise<void> {
  for (const sending of await watch.sendings(['waiting', 'failed'], rule))
    await watch.putSending({ ...sending, state: 'let-go', at })
}

const fold = (name: string): string => name.normalize('NFKC').toLowerCase()

/** The desk has no such rule. */
function unknownRule(id: string): DeskError {
  return new DeskError('not-found', `The desk has no rule ${id}. Nothing was changed. List the rules to see them.`)
}

function nameTaken({ name }: WatchRule): DeskError {
  return new DeskError(
    'bad-input',
    `There is a rule ${name} already. Nothing was changed. Change that one, or choose another name.`
  )
}
