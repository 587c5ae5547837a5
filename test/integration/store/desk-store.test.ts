import { afterAll, beforeAll, describe } from 'vitest'
import { checkChanges } from './check-changes.ts'
import { checkCheckpoints } from './check-checkpoints.ts'
import { checkDeliveries } from './check-deliveries.ts'
import { checkFilters } from './check-filters.ts'
import { checkHistory } from './check-history.ts'
import { checkLearntWords } from './check-learnt-words.ts'
import { checkLedger } from './check-ledger.ts'
import { checkNoticeWork } from './check-notice-work.ts'
import { checkNotices } from './check-notices.ts'
import { checkOlderDesks } from './check-older-desks.ts'
import { checkOpening } from './check-opening.ts'
import { checkOrders } from './check-orders.ts'
import { checkPhotos } from './check-photos.ts'
import { checkRecipients } from './check-recipients.ts'
import { checkSearch } from './check-search.ts'
import { checkSettings } from './check-settings.ts'
import { checkTampering } from './check-tampering.ts'
import { checkTermLists } from './check-term-lists.ts'
import { checkTransactions } from './check-transactions.ts'
import { checkWatchRules } from './check-watch-rules.ts'
import { listTestDatabases } from './test-databases.ts'

for (const database of listTestDatabases()) {
  const reason = database.missing === undefined ? '' : ` (not run: ${database.missing})`
  describe.skipIf(database.missing !== undefined)(`a desk kept in ${database.name}${reason}`, () => {
    beforeAll(database.start)
    afterAll(database.stop)
    describe('opening', () => checkOpening(database))
    describe('photos and revisions', () => checkPhotos(database))
    describe('filters and counts', () => checkFilters(database))
    describe('orders, groups and copies', () => checkOrders(database))
    describe('search', () => checkSearch(database))
    describe('history', () => checkHistory(database))
    describe('changes', () => checkChanges(database))
    describe('notices', () => checkNotices(database))
    describe('finding a notice’s photos', () => checkNoticeWork(database))
    describe('recipients', () => checkRecipients(database))
    describe('learnt words', () => checkLearntWords(database))
    describe('lists of terms', () => checkTermLists(database))
    describe('deliveries', () => checkDeliveries(database))
    describe('watch rules', () => checkWatchRules(database))
    describe('settings', () => checkSettings(database))
    describe('transactions', () => checkTransactions(database))
    describe('ledger', () => checkLedger(database))
    describe('checkpoints', () => checkCheckpoints(database))
    // Behind the desk's back is nowhere where only the desk can reach.
    if (database.isShared) describe('tampering', () => checkTampering(database))
    if (database.isShared) describe('older desks', () => checkOlderDesks(database))
  })
}
