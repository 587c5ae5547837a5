import { BatchScreen } from '../batch/batch-screen.tsx'
import { InfoEditor } from '../caption/info-editor.tsx'
import { CompareScreen } from '../compare/compare-screen.tsx'
import { ContactSheet } from '../contact-sheet/contact-sheet.tsx'
import { AuditScreen } from '../history/audit/audit-screen.tsx'
import { ChangeScreen } from '../history/change/change-screen.tsx'
import { PhotoHistory } from '../history/photo-history.tsx'
import { HistorySearchScreen } from '../history/search/history-search-screen.tsx'
import { NoticeBoard } from '../notices/board/notice-board.tsx'
import { NoticeReview } from '../notices/notice-review.tsx'
import { RecallScreen } from '../notices/recall/recall-screen.tsx'
import { ReplaceScreen } from '../replace/replace-screen.tsx'
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
      return (
        <PhotoHistory
          key={`${screen.photoId} ${screen.revision ?? ''}`}
          photoId={screen.photoId}
          revision={screen.revision}
        />
      )
    case 'change':
      return <ChangeScreen key={screen.change} change={screen.change} photoId={screen.photoId} />
    case 'history-search':
      return <HistorySearchScreen photoId={screen.photoId} change={screen.change} />
    case 'batch':
      return <BatchScreen photoIds={screen.photoIds} />
    case 'compare':
      return <CompareScreen photoIds={screen.photoIds} />
    case 'replace':
      return <ReplaceScreen />
    case 'recall':
      return <RecallScreen ask={screen.ask} />
    case 'audit':
      return <AuditScreen />
    case 'settings':
      return <SettingsScreen />
  }
}
