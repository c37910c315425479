import { checkNotice, type NoticeEvidence } from './check_notice';

self.addEventListener('message', (event: MessageEvent<NoticeEvidence>) => {
  void checkNotice(event.data).then((checks) => self.postMessage(checks));
});
