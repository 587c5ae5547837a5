const figure = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })

/** A file's size for people: "1.2 GB", "8.4 MB", "412 kB", "96 B"; decimal units. */
export function formatBytes(bytes: number): string {
  if (bytes >= 1e9) return `${figure.format(bytes / 1e9)} GB`
  if (bytes >= 1e6) return `${figure.format(bytes / 1e6)} MB`
  return bytes >= 1e3 ? `${figure.format(Math.round(bytes / 1e3))} kB` : `${bytes} B`
}
