/** Task forms over HTTP, for Tasklist's page and for any client beside it. */
@NullMarked
package vn.lachan.taskform.web;

import org.jspecify.annotations.NullMarked;
