// A word or two is a title, and a picture of it needs no day.
const fewestWords = 8

/** Whether a text is long enough to say who, what, where and when, in a script whose words can be compared. */
export function isWireCaption(text: string): boolean {
  const words = text.match(/\p{Script=Latin}[\p{L}\p{M}'’-]*/gu) ?? []
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const latin = words.join('').length
  return words.length >= fewestWords && latin * 2 > letters
}
