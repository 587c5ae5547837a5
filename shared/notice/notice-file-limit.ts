/** The most bytes a notice file may have: 20 MB. A mail with a few photos is less; a folder of scans sent by mistake is not read. */
export const mostNoticeFileBytes = 20_000_000

/** What is said of a larger file, with its size; null where it may be read. */
export function tellTooLarge(bytes: number): string | null {
  if (bytes <= mostNoticeFileBytes) return null
  return `has ${(bytes / 1_000_000).toFixed(1)} MB; a notice file may have 20 MB`
}
