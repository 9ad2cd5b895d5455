package vn.lachan.workflow;

import vn.lachan.OnPostgres;

/** {@link NoticeStories} on PostgreSQL. */
@OnPostgres
class NoticesOnPostgresTests extends NoticeStories {}
