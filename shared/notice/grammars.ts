import { aapKill } from './grammar/aap-kill.ts'
import { afpAmendment } from './grammar/afp-amendment.ts'
import { afpForeignKill } from './grammar/afp-foreign-kill.ts'
import { afpKill } from './grammar/afp-kill.ts'
import { apBatchKill } from './grammar/ap-batch-kill.ts'
import { apCaptionCorrection } from './grammar/ap-caption-correction.ts'
import { apEdnote } from './grammar/ap-ednote.ts'
import { apEliminate } from './grammar/ap-eliminate.ts'
import { apKillQuote } from './grammar/ap-kill-quote.ts'
import { deskOwnNotice } from './grammar/desk-own-notice.ts'
import { dpaRefile } from './grammar/dpa-refile.ts'
import { epaAdvisory } from './grammar/epa-advisory.ts'
import { feedSignal } from './grammar/feed-signal.ts'
import { gettyAdvisory } from './grammar/getty-advisory.ts'
import { labelledText } from './grammar/labelled-text.ts'
import { reinstatement } from './grammar/reinstatement.ts'
import { reutersCorrected } from './grammar/reuters-corrected.ts'
import { reutersKill } from './grammar/reuters-kill.ts'
import { reutersRefile } from './grammar/reuters-refile.ts'
import { ritzauStatus } from './grammar/ritzau-status.ts'
import { slugMark } from './grammar/slug.ts'
import { ttNote } from './grammar/tt-note.ts'
import { xinhuaAmendment } from './grammar/xinhua-amendment.ts'
import type { NoticeGrammar } from './notice-grammar.ts'

/**
 * Every grammar, in the order they are asked; the first reading stands.
 *
 * Whole wordings come before labels, and a kill taken back before the kill it names.
 */
export const noticeGrammars: readonly NoticeGrammar[] = [
  deskOwnNotice,
  afpAmendment,
  reinstatement,
  afpForeignKill,
  afpKill,
  apEliminate,
  apBatchKill,
  aapKill,
  reutersKill,
  apKillQuote,
  epaAdvisory,
  gettyAdvisory,
  apEdnote,
  xinhuaAmendment,
  slugMark,
  dpaRefile,
  reutersRefile,
  reutersCorrected,
  apCaptionCorrection,
  ritzauStatus,
  labelledText,
  ttNote,
  feedSignal
]
