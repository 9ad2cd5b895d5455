package vn.lachan.administration.web;

import java.util.List;

/**
 * One page of a long list.
 *
 * @param number from 1
 */
record Pages<T>(List<T> items, int number, int last, int total) {

    static final int SIZE = 50;

    static <T> Pages<T> of(List<T> all, int asked) {
        int last = Math.max(1, (all.size() + SIZE - 1) / SIZE);
        int number = Math.min(Math.max(1, asked), last);
        int from = (number - 1) * SIZE;
        return new Pages<>(all.subList(from, Math.min(all.size(), from + SIZE)), number, last, all.size());
    }

    /** The page that an address names; the first for what is no number. */
    static int number(String asked) {
        return asked.matches("\\d{1,6}") ? Integer.parseInt(asked) : 1;
    }
}
