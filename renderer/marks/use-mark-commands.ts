import { useMemo } from 'react'
import type { PhotoId } from '../../shared/contract/identifiers.ts'
import { colourClasses } from '../../shared/fields/vocabularies/colour-classes.ts'
import { phrase } from '../messages/phrase.ts'
import type { Command } from '../state/command.ts'
import type { Marks } from '../state/marks-slice.ts'
import { useCommands } from '../state/use-commands.ts'
import { useDeskStore } from '../state/use-desk.ts'

const stars = [0, 1, 2, 3, 4, 5] as const

/** What the marks of a screen go to. The functions keep their identity while the screen is on show. */
export interface MarkTarget {
  /** Why nothing can be marked; undefined where it can. */
  readonly refusal: string | undefined
  readonly photoIds: () => readonly PhotoId[]
  /** Whether the tag is on, so that T takes it off. */
  readonly tagged: () => boolean
}

/** Offers the marks: bare 0 to 8 colour classes, Ctrl+0 to 5 stars, T the tag, as in Photo Mechanic. */
export function useMarkCommands({ refusal, photoIds, tagged }: MarkTarget): void {
  const store = useDeskStore()
  const commands = useMemo((): readonly Command[] => {
    const group = phrase('marks.group')
    const mark = (marks: () => Partial<Marks>) => (): void => void store.getState().markPhotos(photoIds(), marks())
    return [
      ...colourClasses.terms.map(({ code, label }) => ({
        id: `class-${code}`,
        group,
        title: code === '0' ? phrase('marks.no-class') : phrase('marks.class-named', { class: code, name: label }),
        keys: [code],
        refusal,
        run: mark(() => ({ colourClass: Number(code) }))
      })),
      ...stars.map((count) => ({
        id: `stars-${count}`,
        group,
        title: phrase('marks.stars', { count }),
        keys: [`Ctrl+${count}`],
        refusal,
        run: mark(() => ({ stars: count }))
      })),
      {
        id: 'tag',
        group,
        title: phrase('marks.turn-tag'),
        keys: ['t'],
        refusal,
        run: mark(() => ({ tagged: !tagged() }))
      },
      {
        id: 'write-marks',
        group,
        title: phrase('marks.write-marks'),
        run: () => void store.getState().writeMarks()
      }
    ]
  }, [store, refusal, photoIds, tagged])
  useCommands(commands)
}
