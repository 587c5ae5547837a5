import { useMemo } from 'react'
import type { Notice } from '../../../shared/contract/notice.ts'
import { useDeskStore } from '../../state/use-desk.ts'
import { Button } from '../../ui/button.tsx'
import { openRecall } from './open-recall.ts'
import { RecallPart } from './recall-part.tsx'
import { useRecall } from './use-recall.ts'
import type { RecallSending } from './use-recall-send.ts'

/** Where the wrong versions of a notice's photos went, below the board. */
export function RecallOfNotice({ notice, sending }: { readonly notice: Notice; readonly sending: RecallSending }) {
  const store = useDeskStore()
  const { number } = notice
  const scope = useMemo(() => ({ notice: number }), [number])
  return (
    <RecallPart
      scope={scope}
      recall={useRecall(scope)}
      sending={sending}
      aside={
        <Button
          kind="quiet"
          keys="Alt+B"
          title="Call back photos, words, or anything between two dates"
          onPress={() => openRecall(store.getState(), [])}
        >
          Without a notice…
        </Button>
      }
      nowhere="No wrong version of its photos left the desk. Who got one stands here by itself."
    />
  )
}
