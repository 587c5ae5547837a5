import type { Command } from './command.ts'
import type { PressedKey } from './match-keys.ts'
import { matchKeys } from './match-keys.ts'

/** The command a pressed key means: the latest offer with that key wins. While typing only commands that say so are meant. */
export function findCommand(asked: {
  readonly offers: ReadonlyMap<symbol, readonly Command[]>
  readonly pressed: PressedKey
  readonly typing: boolean
  readonly apple: boolean
}): Command | undefined {
  return [...asked.offers.values()]
    .reverse()
    .flat()
    .find(
      ({ keys, whileTyping }) =>
        (whileTyping || !asked.typing) && keys?.some((binding) => matchKeys(binding, asked.pressed, asked.apple))
    )
}
