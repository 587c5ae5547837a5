import { join } from 'node:path'
import type { NoticeGrammar } from '../../shared/notice/notice-grammar.ts'
import type { CommandCall } from './command-call.ts'
import { isDesk } from './is-desk.ts'

/** The own grammars of the desk that was named with the call, read without opening it; none where no desk was named, or none is there yet. */
export async function readGivenGrammars({
  deskFolder,
  deskNamed
}: Pick<CommandCall, 'deskFolder' | 'deskNamed'>): Promise<readonly NoticeGrammar[]> {
  if (!deskNamed || !(await isDesk(deskFolder))) return []
  // Loaded only where a desk is named: without one a text is read in no time.
  const { peekSettings } = await import('../catalog/peek-settings.ts')
  const { compileDeskGrammars } = await import('../../shared/notice/desk/compile-desk-grammars.ts')
  const { deskGrammars } = await peekSettings(join(deskFolder, 'desk.db'))
  return deskGrammars.length === 0 ? [] : compileDeskGrammars(deskGrammars).grammars
}
