/**
 * How a file stands to a photo beside it, by their names alone: `own` for "a.nef.xmp" beside "a.nef"; `shared` for "a.xmp", which every
 * photo called "a" may mean; undefined for any other file. The ending may be in capitals.
 */
export function matchSidecarName(photo: string, candidate: string): 'own' | 'shared' | undefined {
  if (!/\.xmp$/i.test(candidate) || /\.xmp$/i.test(photo)) return undefined
  const base = candidate.slice(0, -'.xmp'.length)
  if (base === photo) return 'own'
  return base === withoutExtension(photo) ? 'shared' : undefined
}

/** The name of a new sidecar for a photo: "a.nef.xmp", which can be meant for no other. */
export function nameSidecar(photo: string): string {
  return `${photo}.xmp`
}

/** True where two photos are called the same but for their endings: "a.nef" and "a.jpg". */
export function isNamesake(photo: string, other: string): boolean {
  return photo !== other && withoutExtension(photo) === withoutExtension(other)
}

// A dot at the start makes a file hidden, not an ending.
function withoutExtension(name: string): string {
  return name.replace(/(?<=.)\.[^.]*$/, '')
}
