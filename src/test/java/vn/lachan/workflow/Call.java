package vn.lachan.workflow;

import vn.lachan.TwoCommunes;

/** A call with the task's id in place of {@code $T}, the instance's of {@code $I}, the definition's of {@code $D}. */
record Call(String method, String path, String body) {

    static Call call(String method, String path, String body) {
        return new Call(method, path, body);
    }

    Call of(TwoCommunes.Opened opened, String filter) {
        return new Call(method, filled(path, opened, filter), filled(body, opened, filter));
    }

    private static String filled(String text, TwoCommunes.Opened opened, String filter) {
        return text.replace("$T", opened.task())
                .replace("$I", opened.instance())
                .replace("$D", opened.definition())
                .replace("$F", filter);
    }
}
