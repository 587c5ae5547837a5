import { useCallback, useMemo } from 'react'
import { StatusFacts } from '../app/status-facts.tsx'
import { phrase } from '../messages/phrase.ts'
import { PhraseText } from '../messages/phrase-text.tsx'
import { useDesk, useDeskStore } from '../state/use-desk.ts'
import { ReplaceBar } from './replace-bar.tsx'
import { ReplaceFoot } from './replace-foot.tsx'
import { ReplaceForm } from './replace-form.tsx'
import { ReplaceList } from './replace-list.tsx'
import { countReplaceRows, listReplaceRows } from './replace-rows.ts'
import './replace-screen.css'
import { ReplaceSide } from './replace-side.tsx'
import { useReplaceCommands } from './use-replace-commands.ts'

/** Find and replace: what and where at the left, every place as it would be in the middle, the photo at the right. Nothing is written before the button. */
export function ReplaceScreen() {
  const store = useDeskStore()
  const found = useDesk((desk) => desk.replaceFound)
  const off = useDesk((desk) => desk.replaceOff)
  const without = useDesk((desk) => desk.replaceAsk.without)
  const cursor = useDesk((desk) => desk.replaceCursor)
  const drawer = useDesk((desk) => desk.drawerOpen)
  const rows = useMemo(() => listReplaceRows(found, off, without), [found, off, without])
  const counts = useMemo(() => countReplaceRows(rows), [rows])
  const at = Math.max(0, Math.min(cursor, counts.hits - 1))
  const row = rows.find((one) => one.kind === 'hit' && one.at === at)
  const hit = row?.kind === 'hit' ? row : undefined
  const tickPhoto = useCallback(
    (photoId: string) => {
      const head = rows.find((one) => one.kind === 'photo' && one.key === photoId)
      if (head?.kind === 'photo' && head.tick !== 'refused') store.getState().tickReplace(head.hitKeys)
    },
    [rows, store]
  )
  const tickHit = useCallback((key: string) => store.getState().tickReplace([key]), [store])
  useReplaceCommands({ at, counts, hit, onTickPhoto: tickPhoto })
  return (
    <div className={drawer ? 'replace drawer' : 'replace'}>
      <ReplaceBar />
      <ReplaceForm />
      <main className="replace-main" aria-label={phrase('replace.places-found')}>
        <ReplaceList rows={rows} counts={counts} at={at} onTickHit={tickHit} onTickPhoto={tickPhoto} />
      </main>
      <ReplaceSide hit={hit} count={counts.hits} />
      <ReplaceFoot counts={counts} />
      <StatusFacts>
        <span className="figures">
          {found === null ? (
            phrase('replace.nothing-before-say')
          ) : (
            <PhraseText
              of={found.more ? 'replace.found-more' : 'replace.found'}
              with={{ places: counts.hits, photos: counts.photos }}
            />
          )}
        </span>
      </StatusFacts>
    </div>
  )
}
