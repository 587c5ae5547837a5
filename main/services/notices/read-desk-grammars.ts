import { compileDeskGrammars } from '../../../shared/notice/desk/compile-desk-grammars.ts'
import type { NoticeGrammar } from '../../../shared/notice/notice-grammar.ts'
import type { DeskRecords } from '../ports/desk-store.ts'

// Compiling takes milliseconds and the settings hardly ever change: the grammars compiled last are kept.
const kept = { key: '[]', grammars: [] as readonly NoticeGrammar[] }

/** The desk's own grammars, ready for `parseNotice`. */
export async function readDeskGrammars(records: Pick<DeskRecords, 'settings'>): Promise<readonly NoticeGrammar[]> {
  const { deskGrammars } = await records.settings.read()
  const key = JSON.stringify(deskGrammars)
  if (key !== kept.key) Object.assign(kept, { key, grammars: compileDeskGrammars(deskGrammars).grammars })
  return kept.grammars
}
