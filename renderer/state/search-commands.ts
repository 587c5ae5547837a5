import type { Command } from './command.ts'

/**
 * The commands whose title or group holds every typed word, each once, in the order given (the latest offer first); those whose title says the
 * words come before those that only hold the letters. Unlisted ones stay out.
 */
export function searchCommands(commands: readonly Command[], text: string): readonly Command[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  const met = new Set<string>()
  const found = commands.filter(({ unlisted, title, group, id }) => {
    if (met.has(id)) return false
    met.add(id)
    const held = `${title} ${group}`.toLowerCase()
    const listed = unlisted === undefined || (unlisted === 'until-typed' && words.length > 0)
    return listed && id !== 'palette' && words.every((word) => held.includes(word))
  })
  // "as" must not put "Move to the trash" first, which Enter would then do.
  const rank = (command: Command): number => (saysWords(command.title, words) ? 0 : 1)
  return found.toSorted((one, other) => rank(one) - rank(other))
}

function saysWords(title: string, words: readonly string[]): boolean {
  const said = title.toLowerCase().split(/[^\p{L}\p{N}]+/u)
  return words.every((word) => said.some((one) => one.startsWith(word)))
}
