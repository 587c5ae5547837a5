/** What a list tells of a photo beside its fields. */
export const listFacts = ['fileName', 'path', 'revision', 'agency', 'locked'] as const
