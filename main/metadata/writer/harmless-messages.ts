// Each message was looked at; what it announces is proven by reading the file back and comparing it tag by tag.
const harmless: readonly RegExp[] = [
  // A wrong namespace URI some Microsoft programs wrote; the properties and their values stay.
  /^Warning: \[minor\] Fixed incorrect URI for xmlns:MicrosoftPhoto/,
  // Plain text where a list belongs (dc:creator, dc:subject): it becomes a list of that one text.
  /^Warning: \[minor\] Fixed incorrect list type for XMP-/,
  // A property spelt in another case ("dc:Creator"): it gets its right name and keeps its value.
  /^Warning: \[minor\] Fixed incorrect tag ID case for XMP-/,
  // A list without items (Lightroom and phones leave them): it goes. It said nothing, and a list that has items is compared with all others.
  /^Warning: \[minor\] Ignored empty rdf:(?:Bag|Seq|Alt) list for /,
  // Texts of a PNG that stand behind the image data are put before it; every chunk is compared with itself, wherever it stands.
  /^Warning: \[minor\] Text\/EXIF chunk\(s\) found after PNG IDAT \(fixed\)/,
  // Photoshop resources in two places of a JPEG: both are edited and stay where they are.
  /^Warning: Multiple Photoshop records/
]

/** True for messages of ExifTool that do not stop a write. */
export function isHarmlessMessage(message: string): boolean {
  return harmless.some((form) => form.test(message))
}
