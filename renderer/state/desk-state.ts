import type { StateCreator } from 'zustand'
import type { BoardSlice } from './board-slice.ts'
import type { ChangesSlice } from './changes-slice.ts'
import type { CodesSlice } from './codes-slice.ts'
import type { CommandsSlice } from './commands-slice.ts'
import type { CopiedFieldsSlice } from './copied-fields-slice.ts'
import type { CredentialsSlice } from './credentials-slice.ts'
import type { DeskSlice } from './desk-slice.ts'
import type { DetailsSlice } from './details-slice.ts'
import type { EditorSlice } from './editor-slice.ts'
import type { EngineSlice } from './engine-slice.ts'
import type { FilesSlice } from './files-slice.ts'
import type { HistorySearchSlice } from './history-search-slice.ts'
import type { JobSlice } from './job-slice.ts'
import type { ListsSlice } from './lists-slice.ts'
import type { MarksSlice } from './marks-slice.ts'
import type { PanelsSlice } from './panels-slice.ts'
import type { PhotosSlice } from './photos-slice.ts'
import type { ReplaceSlice } from './replace-slice.ts'
import type { ScreenSlice } from './screen-slice.ts'
import type { SearchesSlice } from './searches-slice.ts'
import type { SelectionSlice } from './selection-slice.ts'
import type { ToastsSlice } from './toasts-slice.ts'

/** Everything a window knows. */
export type DeskState = EngineSlice &
  DeskSlice &
  PhotosSlice &
  SelectionSlice &
  DetailsSlice &
  EditorSlice &
  CredentialsSlice &
  ChangesSlice &
  MarksSlice &
  JobSlice &
  FilesSlice &
  CopiedFieldsSlice &
  ScreenSlice &
  PanelsSlice &
  ToastsSlice &
  CommandsSlice &
  BoardSlice &
  HistorySearchSlice &
  ReplaceSlice &
  CodesSlice &
  SearchesSlice &
  ListsSlice

/** What makes one slice of the state. */
export type SliceCreator<Slice> = StateCreator<DeskState, [], [], Slice>
