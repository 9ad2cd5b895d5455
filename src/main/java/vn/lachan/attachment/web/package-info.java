/** Attachments over HTTP. */
@NullMarked
package vn.lachan.attachment.web;

import org.jspecify.annotations.NullMarked;
