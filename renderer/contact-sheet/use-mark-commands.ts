import { useMemo } from 'react'
import { colourClasses } from '../../shared/fields/vocabularies/colour-classes.ts'
import type { Command } from '../state/command.ts'
import { useCommands } from '../state/use-commands.ts'
import { useDesk, useDeskStore } from '../state/use-desk.ts'

const stars = [0, 1, 2, 3, 4, 5] as const

/** Offers the marks: bare 0 to 8 colour classes, Ctrl+0 to 5 stars, T the tag, as in Photo Mechanic. */
export function useMarkCommands(): void {
  const store = useDeskStore()
  const empty = useDesk((desk) => desk.cursorId === null)
  const commands = useMemo((): readonly Command[] => {
    const refusal = empty ? 'No photo under the cursor' : undefined
    const group = 'Marks'
    const desk = store.getState
    return [
      ...colourClasses.terms.map(({ code, label }) => ({
        id: `class-${code}`,
        group,
        title: code === '0' ? 'No colour class' : `Colour class ${code}, ${label}`,
        keys: [code],
        refusal,
        run: () => void desk().markSelected({ colourClass: Number(code) })
      })),
      ...stars.map((count) => ({
        id: `stars-${count}`,
        group,
        title: count === 0 ? 'No stars' : count === 1 ? '1 star' : `${count} stars`,
        keys: [`Ctrl+${count}`],
        refusal,
        run: () => void desk().markSelected({ stars: count })
      })),
      { id: 'tag', group, title: 'Tag, or take the tag off', keys: ['t'], refusal, run: () => void desk().toggleTag() },
      { id: 'write-marks', group, title: 'Write waiting marks into the files now', run: () => void desk().writeMarks() }
    ]
  }, [store, empty])
  useCommands(commands)
}
