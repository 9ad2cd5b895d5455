package vn.lachan.directory;

import java.time.LocalDate;
import vn.lachan.identity.UnitCode;

/** That {@code successor} took over {@code predecessor}, or a part of it, on a day. */
public record UnitSuccession(UnitCode predecessor, UnitCode successor, LocalDate on, Citation citation) {}
