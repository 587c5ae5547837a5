import { useDesk, useDeskStore } from '../state/use-desk.ts'
import { Button } from '../ui/button.tsx'
import { KeyCap } from '../ui/key-cap.tsx'
import { nameReplaceButton, refuseReplace } from './name-replace-button.ts'
import type { ReplaceCounts } from './replace-rows.ts'
import { saveDryRun } from './save-dry-run.ts'

/** The action bar: what one undo takes back, the dry run, and the one button that writes. */
export function ReplaceFoot({ counts }: { readonly counts: ReplaceCounts }) {
  const store = useDeskStore()
  const searching = useDesk((desk) => desk.replaceSearching)
  const writing = useDesk((desk) => desk.replaceWriting)
  const stay = [
    counts.off > 0 ? `${counts.off.toLocaleString('en-GB')} off` : '',
    counts.refused > 0 ? `${counts.refused.toLocaleString('en-GB')} refused` : ''
  ].filter(Boolean)
  return (
    <section className="replace-foot" aria-label="What is written">
      <span className="second cut">
        One change, undone with one <KeyCap keys="Ctrl+Z" />
      </span>
      <span className="grow" />
      {stay.length > 0 && <span className="second wide-only">{stay.join(' and ')}, left as they are</span>}
      <Button
        big
        refusal={counts.hits === 0 ? 'There is nothing to list' : undefined}
        onPress={() => saveDryRun(store.getState())}
      >
        Dry run as CSV
      </Button>
      <Button
        kind="primary"
        big
        keys="Ctrl+Enter"
        refusal={refuseReplace(counts, { searching, writing })}
        onPress={() => void store.getState().applyReplace()}
      >
        {nameReplaceButton(counts, writing)}
      </Button>
    </section>
  )
}
