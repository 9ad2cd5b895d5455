/** The page of notices, its badge in the header, and the API. */
@NullMarked
package vn.lachan.notice.web;

import org.jspecify.annotations.NullMarked;
