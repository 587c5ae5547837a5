/** What a photo can be found by at once. All keys are folded: case, blanks around and a leading "_" do not count. */
export interface PhotoKey {
  /**
   * File name without extension, 2:103, GUID or other image id, object name, hash of the image data; an id that may stand inside the file name;
   * byline with the day the picture was made.
   */
  readonly kind: 'stem' | 'job' | 'guid' | 'title' | 'image-hash' | 'stem-part' | 'byline-day'
  readonly key: string
}
