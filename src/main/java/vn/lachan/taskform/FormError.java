package vn.lachan.taskform;

/**
 * One answer that cannot be taken, and where.
 *
 * @param pointer JSON pointer (RFC 6901) to the answer, such as {@code /children/0/sex}
 * @param vietnamese what is wrong and how to mend it
 * @param english the same in English
 */
public record FormError(String pointer, String vietnamese, String english) {}
