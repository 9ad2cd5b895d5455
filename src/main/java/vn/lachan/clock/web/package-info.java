/** The demo's clock over HTTP. */
@NullMarked
package vn.lachan.clock.web;

import org.jspecify.annotations.NullMarked;
