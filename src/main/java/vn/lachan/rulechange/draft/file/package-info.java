/** Tables as files of spreadsheets, out and in: CSV and XLSX, understood or refused in plain words. */
@NullMarked
package vn.lachan.rulechange.draft.file;

import org.jspecify.annotations.NullMarked;
