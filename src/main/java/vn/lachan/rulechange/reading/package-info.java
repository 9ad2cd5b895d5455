/** The rules as they were: every rulebook that was in force, who brought it about, and how two of them differ. */
@NullMarked
package vn.lachan.rulechange.reading;

import org.jspecify.annotations.NullMarked;
