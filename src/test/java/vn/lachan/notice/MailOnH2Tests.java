package vn.lachan.notice;

import vn.lachan.OnH2;

/** {@link MailStories} on the embedded database. */
@OnH2
class MailOnH2Tests extends MailStories {}
