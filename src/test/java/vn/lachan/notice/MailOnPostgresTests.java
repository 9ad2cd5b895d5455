package vn.lachan.notice;

import vn.lachan.OnPostgres;

/** {@link MailStories} on PostgreSQL. */
@OnPostgres
class MailOnPostgresTests extends MailStories {}
