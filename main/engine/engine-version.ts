import manifest from '../../package.json' with { type: 'json' }

/** The version of this Erratum; engines and guests of one desk must be of the same. */
export const engineVersion = manifest.version
