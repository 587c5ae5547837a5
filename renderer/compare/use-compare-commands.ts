import { useMemo } from 'react'
import type { PhotoId } from '../../shared/contract/identifiers.ts'
import { phrase } from '../messages/phrase.ts'
import type { Command } from '../state/command.ts'
import { useCommands } from '../state/use-commands.ts'
import { useDeskStore } from '../state/use-desk.ts'
import type { Zoom } from '../ui/zoom.ts'
import { panByKey } from '../ui/zoom.ts'

const group = phrase('compare.group')

/** What the keys of the comparison work on. */
export interface Comparison {
  readonly photoIds: readonly PhotoId[]
  /** Index of the photo at hand. */
  readonly current: number
  readonly zoom: Zoom
  readonly onMove: (index: number) => void
  readonly onZoom: (zoom: Zoom) => void
}

/** Offers the keys of the comparison. */
export function useCompareCommands({ photoIds, current, zoom, onMove, onZoom }: Comparison): void {
  const store = useDeskStore()
  const commands = useMemo((): readonly Command[] => {
    const { openScreen } = store.getState()
    const move = (step: number) => (): void => onMove((current + step + photoIds.length) % photoIds.length)
    const photoId = photoIds[current]
    return [
      {
        id: 'compare.next',
        group,
        title: phrase('compare.photo-after'),
        keys: ['ArrowRight', 'ArrowDown'],
        unlisted: 'palette',
        run: move(1)
      },
      {
        id: 'compare.before',
        group,
        title: phrase('compare.photo-before'),
        keys: ['ArrowLeft', 'ArrowUp'],
        unlisted: 'palette',
        run: move(-1)
      },
      {
        id: 'compare.zoom',
        group,
        title: zoom.on ? phrase('compare.whole-pictures') : phrase('compare.same-place'),
        keys: ['z'],
        run: () => onZoom({ ...zoom, on: !zoom.on })
      },
      ...['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'].map((key) => ({
        id: `compare.pan-${key}`,
        group,
        title: phrase('compare.another-place'),
        keys: [`Shift+${key}`],
        unlisted: 'everywhere' as const,
        run: () => onZoom(panByKey(zoom, { key, shiftKey: true }) ?? zoom)
      })),
      {
        id: 'compare.take-out',
        group,
        title: phrase('compare.take-out'),
        keys: ['x'],
        refusal: photoIds.length > 2 ? undefined : phrase('compare.two-are-fewest'),
        run: () => openScreen({ name: 'compare', photoIds: photoIds.filter((id) => id !== photoId) })
      },
      {
        id: 'compare.info',
        group,
        title: phrase('compare.info'),
        keys: ['i', 'Enter'],
        run: () => photoId !== undefined && openScreen({ name: 'info', photoId })
      }
    ]
  }, [store, photoIds, current, zoom, onMove, onZoom])
  useCommands(commands)
}
