/** What is done to a case beside its tasks, over the API and on pages. */
@NullMarked
package vn.lachan.intervention.web;

import org.jspecify.annotations.NullMarked;
