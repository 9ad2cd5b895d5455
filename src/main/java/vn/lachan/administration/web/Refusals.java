package vn.lachan.administration.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.lachan.directory.AccountRefused;
import vn.lachan.directory.Fault;

/** A refusal of the directory, as errors beside the field that it is about. */
final class Refusals {

    private Refusals() {}

    static Map<String, String> errors(String field, AccountRefused refused, Locale locale) {
        return Told.errors(List.of(new Fault(field, refused.reason())), locale);
    }
}
