// AFP's 000_34L82NW and Reuters' RC2…, RTX…, GM1…, LR1…: nobody else's file is called so. A camera's DSC_0001 and a slug with a number are not here.
const wireId =
  /(?<![\p{L}\p{N}])(?:\d{3}_(?=[A-Z0-9]*\d)(?=[A-Z0-9]*[A-Z])[A-Z0-9]{5,12}|RC\d[A-Z0-9]{8,12}|(?:GM1|LR1)[A-Z0-9]{8,12}|RT[SX](?=[A-Z0-9]*\d)[A-Z0-9]{4,6})(?![\p{L}\p{N}])/giu

/** True for an id that an agency gives one picture and never again, whatever field it stands in. */
export function isWireId(id: string): boolean {
  const bare = id.trim().replace(/^_/, '')
  return findWireIds(bare)[0] === bare.toUpperCase()
}

/** The agencies' own picture ids in a file name, in upper case. */
export function findWireIds(stem: string): readonly string[] {
  return [...stem.matchAll(wireId)].map(([id]) => id.toUpperCase())
}
