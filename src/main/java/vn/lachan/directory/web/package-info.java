/** Administrative units over HTTP, for those who fill in forms. */
@NullMarked
package vn.lachan.directory.web;

import org.jspecify.annotations.NullMarked;
