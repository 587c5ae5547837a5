import { DeskError } from '../../shared/contract/desk-error.ts'
import type { DeskClient } from '../../shared/rpc/create-desk-client.ts'
import { findUserName } from '../host/find-user-name.ts'
import type { OpenDesk } from '../host/open-desk.ts'
import type { CommandCall } from './command-call.ts'
import { isDesk } from './is-desk.ts'
import { startProgress } from './show-progress.ts'
import { tellRecovered } from './tell-recovered.ts'

/**
 * Works with the desk of a call and gives it up afterwards. `existing`: only where there is one, for commands that record nothing; `made`: made
 * where there is none. Throws DeskError `not-found`, `desk-busy`, `storage-unavailable`.
 */
export async function withDesk<Result>(
  call: CommandCall,
  need: 'existing' | 'made',
  work: (client: DeskClient) => Promise<Result>
): Promise<Result> {
  const { deskFolder } = call
  if (need === 'existing' && !(await isDesk(deskFolder)))
    throw new DeskError(
      'not-found',
      `There is no desk in ${deskFolder}. Nothing was made. Name another one with --desk, or start this one with "erratum scan DIR".`,
      { path: deskFolder }
    )
  // The engine is most of the program; a command that is refused before this line never loads it.
  const { openDesk } = await import('../host/open-desk.ts')
  const desk = await openDesk({ deskFolder, host: 'cli', user: findUserName() })
  try {
    call.signal.throwIfAborted()
    tellRecovered(desk.recovered)
    return await work(desk.client)
  } finally {
    await close(desk)
  }
}

async function close(desk: OpenDesk): Promise<void> {
  const progress = startProgress()
  const waiting = setTimeout(() => progress.show('Waiting for another command that works through this one …'), 500)
  await desk.close()
  clearTimeout(waiting)
  progress.clear()
}
