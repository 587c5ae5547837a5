import type { MeasureText } from '../ui/cut-text.ts'

/** What a frame needs to fit its two lines of text: their width in CSS pixels, and how wide words are. */
export interface FrameWriting {
  readonly width: number
  readonly measureName: MeasureText
  readonly measureLine: MeasureText
}
