/** Classification over HTTP. */
@NullMarked
package vn.lachan.classification.web;

import org.jspecify.annotations.NullMarked;
