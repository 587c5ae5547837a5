const standard = [
  3, 4, 5, 7, 12, 15, 20, 22, 25, 26, 27, 35, 38, 40, 45, 60, 63, 65, 70, 75, 80, 85, 90, 92, 95, 100, 101, 103, 105,
  110, 115, 116, 118, 120, 121, 122, 130, 131, 135, 150, 154
]
// FotoStation (184–188, 225–232, 255) and Photo Mechanic (221).
const habitual = [184, 185, 186, 187, 188, 221, 225, 228, 230, 231, 232, 255]

const numbers: ReadonlySet<number> = new Set([...standard, ...habitual])

/**
 * True for datasets that hold text in the block's character set; all others (numbers, pictures, unknown ones) are kept byte for byte.
 *
 * Source: IPTC-NAA IIM 4.2, chapter 6, and the vendors' own datasets as ExifTool knows them.
 */
export function isTextDataset({ record, number }: { readonly record: number; readonly number: number }): boolean {
  return record === 2 && numbers.has(number)
}
