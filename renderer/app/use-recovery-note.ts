import { useEffect, useRef } from 'react'
import { phrase } from '../messages/phrase.ts'
import { useDesk } from '../state/use-desk.ts'
import { nameFile } from '../ui/name-file.ts'

/** Says once what start-up settled of changes that a crash had left open. */
export function useRecoveryNote(): void {
  const recovered = useDesk((desk) => desk.info?.recovered)
  const say = useDesk((desk) => desk.say)
  const said = useRef(false)
  useEffect(() => {
    if (!recovered || recovered.length === 0 || said.current) return
    said.current = true
    const count = (outcome: string): number => recovered.filter((file) => file.outcome === outcome).length
    const parts = [
      { files: count('completed'), message: 'app.completed' },
      { files: count('rolled-back'), message: 'app.put-back' },
      { files: count('needs-you'), message: 'app.need-you' }
    ] as const
    const told = parts.flatMap(({ files, message }) => (files > 0 ? [phrase(message, { files })] : [])).join(', ')
    const names = recovered.slice(0, 3).map(({ path }) => nameFile(path))
    const more = recovered.length - names.length
    const filled = { told, names: names.join(', ') }
    say({
      kind: count('needs-you') > 0 ? 'failure' : 'note',
      words: more > 0 ? phrase('app.recovered-more', { ...filled, more }) : phrase('app.recovered', filled)
    })
  }, [recovered, say])
}
