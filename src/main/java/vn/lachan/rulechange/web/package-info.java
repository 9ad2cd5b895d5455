/** Rule changes over HTTP. */
@NullMarked
package vn.lachan.rulechange.web;

import org.jspecify.annotations.NullMarked;
