/** The administrator's pages. */
@NullMarked
package vn.lachan.administration.web;

import org.jspecify.annotations.NullMarked;
