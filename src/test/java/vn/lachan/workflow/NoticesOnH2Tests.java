package vn.lachan.workflow;

import vn.lachan.OnH2;

/** {@link NoticeStories} on the embedded database. */
@OnH2
class NoticesOnH2Tests extends NoticeStories {}
