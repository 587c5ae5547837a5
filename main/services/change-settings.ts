import { isAbsolute } from 'node:path'
import { DeskError } from '../../shared/contract/desk-error.ts'
import type { DeskSettings, SettingsChange } from '../../shared/contract/settings.ts'
import { compileDeskGrammars } from '../../shared/notice/desk/compile-desk-grammars.ts'
import type { DeskParts } from './desk-parts.ts'
import type { Actor } from './ports/ledger.ts'

/** The new values, and who sets them. */
export interface SettingsToChange {
  readonly change: SettingsChange
  readonly actor: Actor
}

/**
 * Sets some of the desk's settings, with a ledger entry of old and new values, and gives all. What is so already is no change. Throws
 * DeskError `bad-input` for a grammar that cannot be used, and an anchor file that is no full path.
 */
export async function changeSettings(
  desk: Pick<DeskParts, 'store' | 'clock' | 'events'>,
  { change, actor }: SettingsToChange
): Promise<DeskSettings> {
  refuseGrammars(change)
  refuseAnchor(change)
  refuseCodeFiles(change)
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

// The engine works from another folder than whoever typed the name.
function refuseAnchor({ anchorFile = null }: SettingsChange): void {
  if (anchorFile === null || isAbsolute(anchorFile)) return
  throw new DeskError(
    'bad-input',
    `The anchor file ${anchorFile} is no full path. No setting was changed. Give the whole path of a file on another disk.`
  )
}

function refuseCodeFiles({ codeFiles = [] }: SettingsChange): void {
  const short = codeFiles.find((path) => !isAbsolute(path))
  if (short === undefined) return
  throw new DeskError(
    'bad-input',
    `The code file ${short} is no full path. No setting was changed. Give the whole path of the file.`
  )
}

// A grammar that cannot be used would be skipped in silence with every notice.
function refuseGrammars({ deskGrammars = [] }: SettingsChange): void {
  const [bad] = compileDeskGrammars(deskGrammars).problems
  if (bad === undefined) return
  throw new DeskError(
    'bad-input',
    `The notices called ${JSON.stringify(bad.name)} cannot be read as described: ${bad.problems.join(' ')} No setting was changed. Mend the pattern and save again.`
  )
}
