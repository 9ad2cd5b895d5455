/** Rule files as one canonical text, their tables, and the immutable law that rules look things up in. */
@NullMarked
package vn.lachan.rulebook.law;

import org.jspecify.annotations.NullMarked;
