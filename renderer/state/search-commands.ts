import type { Command } from './command.ts'

/** The commands whose title or group holds every typed word, each once, in the order given (the latest offer first). Unlisted ones stay out. */
export function searchCommands(commands: readonly Command[], text: string): readonly Command[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  const met = new Set<string>()
  return commands.filter(({ unlisted, title, group, id }) => {
    if (met.has(id)) return false
    met.add(id)
    const held = `${title} ${group}`.toLowerCase()
    const listed = unlisted === undefined || (unlisted === 'until-typed' && words.length > 0)
    return listed && id !== 'palette' && words.every((word) => held.includes(word))
  })
}
