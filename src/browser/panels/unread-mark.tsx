import type { Translate } from '../translate.ts';

/** Says that a panel holds something this person has not seen yet. */
export function unreadMark(t: Translate, isUnread: boolean | undefined) {
  return isUnread && <span class="chip unread">{t('unread')}</span>;
}
