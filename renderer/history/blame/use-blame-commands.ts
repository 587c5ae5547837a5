import { useEffect, useMemo } from 'react'
import { phrase } from '../../messages/phrase.ts'
import type { Command } from '../../state/command.ts'
import { useCommands } from '../../state/use-commands.ts'

/** The keys of blame: the arrows left and right go from stretch to stretch, through all fields. */
export function useBlameCommands(blame: {
  readonly at: number
  readonly count: number
  readonly onPoint: (place: number) => void
}): void {
  const { at, count, onPoint } = blame
  const commands = useMemo((): readonly Command[] => {
    const all = { group: phrase('history.title'), unlisted: 'palette' } as const
    const go = (by: number) => () => onPoint(Math.max(0, Math.min(count - 1, at + by)))
    return [
      { ...all, id: 'blame.next', title: phrase('history.blame-next'), keys: ['ArrowRight'], run: go(1) },
      { ...all, id: 'blame.before', title: phrase('history.blame-before'), keys: ['ArrowLeft'], run: go(-1) }
    ]
  }, [at, count, onPoint])
  useCommands(commands)
  useEffect(() => {
    document.getElementById(`blame-${at}`)?.scrollIntoView({ block: 'nearest' })
  }, [at])
}
