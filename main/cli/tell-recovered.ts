import type { DeskInfo } from '../../shared/contract/desk.ts'
import { printFailure } from './output.ts'

const outcomes: Readonly<Record<DeskInfo['recovered'][number]['outcome'], string>> = {
  completed: 'A change that was interrupted here was completed when the desk opened.',
  'rolled-back':
    'A change that was interrupted here was taken back when the desk opened. Repeat it where it is wanted.',
  'needs-you': 'A change was interrupted here and the file was changed since. It was left as it is. Look at it.'
}

/** Says on standard error what opening a desk settled of changes a crash had left open. */
export function tellRecovered(recovered: DeskInfo['recovered']): void {
  for (const { path, outcome } of recovered) printFailure({ path, message: outcomes[outcome] })
}
