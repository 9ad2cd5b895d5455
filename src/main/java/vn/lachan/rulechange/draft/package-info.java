/** What a supervisor edits: a draft of her own over the tables of the rulebook in force. */
@NullMarked
package vn.lachan.rulechange.draft;

import org.jspecify.annotations.NullMarked;
