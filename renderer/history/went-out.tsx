import { useEffect, useState } from 'react'
import type { PhotoId } from '../../shared/contract/identifiers.ts'
import { phrase } from '../messages/phrase.ts'
import { describeFailure } from '../state/describe-failure.ts'
import { useDesk } from '../state/use-desk.ts'

/** One line: in how many exports and deliveries a photo went out, and to whom. Nothing where it never did. */
export function WentOut({ photoId }: { readonly photoId: PhotoId }) {
  const client = useDesk((desk) => desk.engine.client)
  const recipients = useDesk((desk) => desk.recipients)
  const [words, setWords] = useState('')
  useEffect(() => {
    const stop = new AbortController()
    const read = async () => {
      const asked = { photoIds: [photoId] }
      const exports = await client.exports.list(asked, { signal: stop.signal })
      const deliveries = (await client.deliveries.list(asked, { signal: stop.signal })).filter(
        ({ result }) => result === 'delivered'
      )
      const who = deliveries.map(
        ({ recipient, destination }) => recipients?.find(({ id }) => id === recipient)?.name ?? destination
      )
      setWords(describeWay(exports.length, deliveries.length, [...new Set(who)]))
    }
    read().catch((error: unknown) => !stop.signal.aborted && setWords(describeFailure(error).words))
    return () => stop.abort()
  }, [client, photoId, recipients])
  if (words === '') return null
  return (
    <p className="revision-list-went-out cut figures" title={words}>
      {words}
    </p>
  )
}

function describeWay(exports: number, deliveries: number, who: readonly string[]): string {
  if (exports === 0 && deliveries === 0) return ''
  if (deliveries === 0) return phrase('history.went-out', { exports })
  return phrase('history.went-out-to', { exports, deliveries, who: who.join(', ') })
}
