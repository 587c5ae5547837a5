/** The largest PNG a preset carries as its watermark, in bytes: a preset is passed on as a file of text. */
export const largestWatermark = 150_000
