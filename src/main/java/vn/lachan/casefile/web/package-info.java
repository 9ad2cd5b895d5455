/** Reports in over HTTP, and the page that takes them down. */
@NullMarked
package vn.lachan.casefile.web;

import org.jspecify.annotations.NullMarked;
