/** The description of the API over HTTP. */
@NullMarked
package vn.lachan.reference.web;

import org.jspecify.annotations.NullMarked;
