import { InfoEditor } from '../caption/info-editor.tsx'
import { ContactSheet } from '../contact-sheet/contact-sheet.tsx'
import { PhotoHistory } from '../history/photo-history.tsx'
import { NoticeBoard } from '../notices/board/notice-board.tsx'
import { NoticeReview } from '../notices/notice-review.tsx'
import { SettingsScreen } from '../settings/settings-screen.tsx'
import { useDesk } from '../state/use-desk.ts'

/** The screen in force. */
export function ScreenSwitch() {
  const screen = useDesk((desk) => desk.screen)
  switch (screen.name) {
    case 'sheet':
      return <ContactSheet />
    case 'info':
      return <InfoEditor photoId={screen.photoId} />
    case 'notices':
      return <NoticeBoard group={screen.group} />
    case 'notice':
      return <NoticeReview key={screen.notice} notice={screen.notice} photoId={screen.photoId} tab={screen.tab} />
    case 'history':
      return <PhotoHistory key={screen.photoId} photoId={screen.photoId} />
    case 'settings':
      return <SettingsScreen />
  }
}
