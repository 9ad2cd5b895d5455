/** The API of rule changes. */
@NullMarked
package vn.lachan.rulechange.web;

import org.jspecify.annotations.NullMarked;
