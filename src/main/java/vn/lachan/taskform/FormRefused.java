package vn.lachan.taskform;

import java.util.List;

/** A form whose answers cannot be taken: says all errors at once. Nothing was changed. */
public final class FormRefused extends RuntimeException {

    private final transient List<FormError> errors;

    public FormRefused(List<FormError> errors) {
        super(errors.size() + " errors, first at " + errors.get(0).pointer());
        this.errors = List.copyOf(errors);
    }

    public List<FormError> errors() {
        return errors;
    }
}
