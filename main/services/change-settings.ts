import type { DeskSettings, SettingsChange } from '../../shared/contract/settings.ts'
import type { DeskParts } from './desk-parts.ts'
import type { Actor } from './ports/ledger.ts'

/** The new values, and who sets them. */
export interface SettingsToChange {
  readonly change: SettingsChange
  readonly actor: Actor
}

/** Sets some of the desk's settings, with a ledger entry of old and new values, and gives all. What is so already is no change. */
export async function changeSettings(
  desk: Pick<DeskParts, 'store' | 'clock' | 'events'>,
  { change, actor }: SettingsToChange
): Promise<DeskSettings> {
  const { settings, changed } = await desk.store.transact(async (records) => {
    const before = await records.settings.read()
    const differing = Object.entries(before).flatMap(([name, from]) => {
      const to = Object.entries(change).find(([changed]) => changed === name)?.[1]
      return to === undefined || JSON.stringify(to) === JSON.stringify(from) ? [] : [{ name, from, to }]
    })
    if (differing.length === 0) return { settings: before, changed: false }
    await records.settings.write(Object.fromEntries(differing.map(({ name, to }) => [name, to])))
    await records.ledger.append({
      at: desk.clock(),
      actor,
      kind: 'settings-changed',
      subject: 'settings',
      payload: { changes: Object.fromEntries(differing.map(({ name, from, to }) => [name, { from, to }])) }
    })
    return { settings: await records.settings.read(), changed: true }
  })
  if (changed) desk.events.publish({ type: 'settings' })
  return settings
}
