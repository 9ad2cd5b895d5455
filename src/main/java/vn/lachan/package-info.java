/** Lá Chắn: one package per capability; see {@code docs/architecture.md}. */
@NullMarked
package vn.lachan;

import org.jspecify.annotations.NullMarked;
