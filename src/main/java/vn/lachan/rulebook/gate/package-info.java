/** What is asked of a rulebook that compiled before it may come into force: sense, gaps, and examples that would notice. */
@NullMarked
package vn.lachan.rulebook.gate;

import org.jspecify.annotations.NullMarked;
