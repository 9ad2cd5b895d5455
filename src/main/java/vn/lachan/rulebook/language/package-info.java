/** The closed language that rules are written in: a small part of DRL with a grammar of its own. */
@NullMarked
package vn.lachan.rulebook.language;

import org.jspecify.annotations.NullMarked;
