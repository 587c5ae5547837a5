import type { DeskInfo } from '../../shared/contract/desk.ts'
import type { DeskClient } from '../../shared/rpc/create-desk-client.ts'
import { printFailure } from './output.ts'
import { readFailure } from './read-failure.ts'

const outcomes: Readonly<Record<DeskInfo['recovered'][number]['outcome'], string>> = {
  completed: 'A change that was interrupted here was completed when the desk opened.',
  'rolled-back':
    'A change that was interrupted here was taken back when the desk opened. Repeat it where it is wanted.',
  'needs-you': 'A change was interrupted here and the file was changed since. It was left as it is. Look at it.'
}

/** Says on standard error what the desk settled of changes a crash had left open. */
export async function tellRecovered(client: DeskClient): Promise<void> {
  try {
    const { recovered } = await client.desk.info()
    for (const { path, outcome } of recovered) printFailure({ path, message: outcomes[outcome] })
  } catch (error) {
    // Whoever needs no ExifTool works without it; whoever does is told by the command itself.
    if (readFailure(error)?.code !== 'tool-failed') throw error
  }
}
