/** The case list over HTTP: its page, its saved views, and the API. */
@NullMarked
package vn.lachan.desk.web;

import org.jspecify.annotations.NullMarked;
