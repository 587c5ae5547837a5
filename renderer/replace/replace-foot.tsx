import { phrase } from '../messages/phrase.ts'
import { PhraseText } from '../messages/phrase-text.tsx'
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
  const stay = tellStay(counts)
  return (
    <section className="replace-foot" aria-label={phrase('replace.what-is-written')}>
      <span className="second cut">
        <PhraseText of="replace.one-undo" with={{ key: <KeyCap keys="Ctrl+Z" /> }} />
      </span>
      <span className="grow" />
      {stay !== null && <span className="second wide-only">{stay}</span>}
      <Button
        big
        refusal={counts.hits === 0 ? phrase('replace.nothing-to-list') : undefined}
        onPress={() => saveDryRun(store.getState())}
      >
        {phrase('replace.dry-run')}
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

function tellStay({ off, refused }: ReplaceCounts): string | null {
  if (off > 0 && refused > 0) return phrase('replace.off-and-refused-left', { off, refused })
  if (off > 0) return phrase('replace.off-left', { off })
  return refused > 0 ? phrase('replace.refused-left', { refused }) : null
}
