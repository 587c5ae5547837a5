/** For an option that may be given several times: the values in the order they were given. */
export function collectOption(value: string, earlier: readonly string[]): readonly string[] {
  return [...earlier, value]
}
