/** The operator's page, the call that makes a backup, and who may read health and metrics. */
@NullMarked
package vn.lachan.operation.web;

import org.jspecify.annotations.NullMarked;
