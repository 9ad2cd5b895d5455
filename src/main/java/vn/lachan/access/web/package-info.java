/** Sign-on pages. */
@NullMarked
package vn.lachan.access.web;

import org.jspecify.annotations.NullMarked;
