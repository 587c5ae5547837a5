// Databases limit the values of one statement.
const batch = 500

/** The items in runs short enough for one statement. */
export function* takeBatches<Item>(items: readonly Item[], most = batch): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += most) yield items.slice(start, start + most)
}
