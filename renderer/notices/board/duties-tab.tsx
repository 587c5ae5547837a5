import { useMemo, useState } from 'react'
import type { Notice } from '../../../shared/contract/notice.ts'
import type { Command } from '../../state/command.ts'
import { useCommands } from '../../state/use-commands.ts'
import { useDeskStore } from '../../state/use-desk.ts'
import { Section } from '../../ui/section.tsx'
import { useNow } from '../../ui/use-now.ts'
import { RecipientsPart } from '../recipients/recipients-part.tsx'
import { MessagePart } from '../reply/message-part.tsx'
import { DutiesPart } from './duties-part.tsx'
import { EndButtons } from './end-buttons.tsx'
import './notice-tabs.css'
import { NoticePairs } from './notice-pairs.tsx'
import { ResiduePart } from './residue-part.tsx'
import { countDuties, tellResidue } from './tell-residue.ts'
import { tickDuty } from './tick-duty.ts'

const group = 'Duties of a notice'

/** The duties of a notice and what is left of its wrong values, large. J K move, Space ticks or opens again. */
export function DutiesTab({ notice }: { readonly notice: Notice }) {
  const store = useDeskStore()
  const now = useNow()
  const [cursor, setCursor] = useState(0)
  const at = Math.max(0, Math.min(cursor, notice.duties.length - 1))
  const commands = useMemo((): readonly Command[] => {
    const duty = notice.duties[at]
    return [
      {
        id: 'duties.next',
        group,
        title: 'Next duty',
        keys: ['j', 'ArrowDown'],
        unlisted: 'palette',
        run: () => setCursor(at + 1)
      },
      {
        id: 'duties.previous',
        group,
        title: 'Previous duty',
        keys: ['k', 'ArrowUp'],
        unlisted: 'palette',
        run: () => setCursor(Math.max(0, at - 1))
      },
      {
        id: 'duties.tick',
        group,
        title: duty?.done ? 'Open the duty again' : 'Tick the duty',
        keys: ['Space'],
        refusal: duty ? undefined : 'It obliges the desk to nothing',
        run: () => duty && void tickDuty(store.getState, { notice, duty: duty.duty, done: duty.done === null })
      }
    ]
  }, [at, notice, store])
  useCommands(commands)
  return (
    <main className="notice-tab" aria-label="Duties">
      <div className="notice-tab-column">
        <NoticePairs notice={notice} />
        <Section head="Duties" aside={countDuties(notice)}>
          <DutiesPart notice={notice} cursor={at} onPoint={setCursor} />
        </Section>
        <RecipientsPart notice={notice} />
        <Section head="Residue" aside={tellResidue(notice, now)}>
          <ResiduePart notice={notice} />
        </Section>
        <MessagePart notice={notice} />
        <div className="notice-tab-foot">
          <EndButtons notice={notice} />
        </div>
      </div>
    </main>
  )
}
