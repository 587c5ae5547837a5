import { useEffect, useRef } from 'react'
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
      { files: count('completed'), words: 'completed' },
      { files: count('rolled-back'), words: 'put back as before' },
      { files: count('needs-you'), words: 'left as found, they need you' }
    ].filter(({ files }) => files > 0)
    const told = parts.map(({ files, words }) => `${files} ${words}`).join(', ')
    const names = recovered.slice(0, 3).map(({ path }) => nameFile(path))
    const more = recovered.length > names.length ? ` and ${recovered.length - names.length} more` : ''
    say({
      kind: count('needs-you') > 0 ? 'failure' : 'note',
      words: `The last run ended in the middle of a change. Files: ${told} (${names.join(', ')}${more}).`
    })
  }, [recovered, say])
}
