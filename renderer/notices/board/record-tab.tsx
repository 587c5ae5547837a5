import type { Notice } from '../../../shared/contract/notice.ts'
import { Section } from '../../ui/section.tsx'
import { EndButtons } from './end-buttons.tsx'
import './notice-tabs.css'
import { RecordPart } from './record-part.tsx'

/** What happened to a notice from its receipt on, with who did it, large. */
export function RecordTab({ notice }: { readonly notice: Notice }) {
  return (
    <main className="notice-tab" aria-label="Record">
      <div className="notice-tab-column">
        <Section head="Record" aside="from the ledger">
          <RecordPart notice={notice} who />
        </Section>
        <div className="notice-tab-foot">
          <EndButtons notice={notice} />
        </div>
      </div>
    </main>
  )
}
